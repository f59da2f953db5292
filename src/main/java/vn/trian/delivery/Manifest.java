package vn.trian.delivery;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import vn.trian.report.Releases;
import vn.trian.report.Releases.Release;
import vn.trian.report.Releases.ReleaseFile;
import vn.trian.visit.ledger.RejectedRows;

/** The list of all files of the output folder with hash and release, and of all releases. */
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
  private final OutputFolder output;

  private record Issue(String report, int number) {}

  Manifest(Releases releases, RejectedRows rejected, OutputFolder output) {
    this.releases = releases;
    this.rejected = rejected;
    this.output = output;
  }

  void write(Path file) {
    List<Release> all = releases.list();
    Map<String, Integer> newest = new HashMap<>();
    all.forEach(release -> newest.merge(release.report(), release.number(), Math::max));
    Map<Issue, List<ReleaseFile>> files =
        releases.listFiles().stream()
            .collect(Collectors.groupingBy(of -> new Issue(of.report(), of.number())));
    List<DeliveredFile> current = new ArrayList<>();
    releases
        .listCurrentFiles()
        .forEach(of -> current.add(new DeliveredFile(of.path(), of.sha256(), of.number())));
    rejected
        .returnedFiles()
        .forEach((path, sha256) -> current.add(new DeliveredFile(path, sha256, 1)));
    current.sort(Comparator.comparing(DeliveredFile::path));
    StringWriter json = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(PRETTY, json)) {
      generator.writeStartObject();
      generator.writeArrayPropertyStart("outputs");
      current.forEach(f -> write(f, generator));
      generator.writeEndArray();
      generator.writeArrayPropertyStart("releases");
      for (Release release : all) {
        boolean isNewest = release.number() == newest.getOrDefault(release.report(), 0);
        write(release, generator);
        Issue issue = new Issue(release.report(), release.number());
        for (ReleaseFile of : files.getOrDefault(issue, List.of())) {
          String path = isNewest ? of.path() : EarlierFiles.path(of.path(), of.number());
          if (isNewest || Files.exists(output.path(path))) {
            write(new DeliveredFile(path, of.sha256(), of.number()), generator);
          }
        }
        generator.writeEndArray();
        generator.writeEndObject();
      }
      generator.writeEndArray();
      generator.writeEndObject();
    }
    try {
      Files.write(file, (json + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void write(Release release, JsonGenerator generator) {
    generator.writeStartObject();
    generator.writeStringProperty("report", release.report());
    generator.writeNumberProperty("release", release.number());
    generator.writeStringProperty("issued_on", release.issuedAt().toLocalDate().toString());
    generator.writeStringProperty("standing", release.standing().id());
    generator.writeArrayPropertyStart("files");
  }

  private static void write(DeliveredFile file, JsonGenerator generator) {
    generator.writeStartObject();
    generator.writeStringProperty("path", file.path());
    generator.writeStringProperty("sha256", file.sha256());
    generator.writeNumberProperty("release", file.release());
    generator.writeEndObject();
  }
}
