package vn.trian.delivery;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import vn.trian.report.Releases;
import vn.trian.visit.ledger.RejectedRows;

/** The list of all files of the output folder, each with its hash and release. */
final class Manifest {
  static final String NAME = "manifest.json";

  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectWriteContext PRETTY =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  private final Releases releases;
  private final RejectedRows rejected;

  Manifest(Releases releases, RejectedRows rejected) {
    this.releases = releases;
    this.rejected = rejected;
  }

  void write(Path file) {
    List<DeliveredFile> files = new ArrayList<>();
    releases
        .listCurrentFiles()
        .forEach(f -> files.add(new DeliveredFile(f.path(), f.sha256(), f.number())));
    rejected
        .returnedFiles()
        .forEach((path, sha256) -> files.add(new DeliveredFile(path, sha256, 1)));
    files.sort(Comparator.comparing(DeliveredFile::path));
    StringWriter json = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(PRETTY, json)) {
      generator.writeStartObject();
      generator.writeArrayPropertyStart("outputs");
      files.forEach(f -> write(f, generator));
      generator.writeEndArray();
      generator.writeEndObject();
    }
    try {
      Files.write(file, (json + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void write(DeliveredFile file, JsonGenerator generator) {
    generator.writeStartObject();
    generator.writeStringProperty("path", file.path());
    generator.writeStringProperty("sha256", file.sha256());
    generator.writeNumberProperty("release", file.release());
    generator.writeEndObject();
  }
}
