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
import java.util.Optional;
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
          Optional<String> path =
              isNewest
                  ? Optional.of(of.path())
                  : standing(of, newest.getOrDefault(release.report(), 0), files);
          path.ifPresent(at -> write(new DeliveredFile(at, of.sha256(), of.number()), generator));
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

  /** Where a file of an earlier release is: a later one may have taken it over as it was. */
  private Optional<String> standing(
      ReleaseFile file, int newest, Map<Issue, List<ReleaseFile>> files) {
    for (int number = file.number(); number < newest; number++) {
      String earlier = EarlierFiles.path(file.path(), number);
      if (Files.exists(output.path(earlier))) {
        return Optional.of(earlier);
      }
      boolean taken =
          files.getOrDefault(new Issue(file.report(), number + 1), List.of()).stream()
              .anyMatch(of -> of.path().equals(file.path()) && of.sha256().equals(file.sha256()));
      if (!taken) {
        return Optional.empty();
      }
    }
    return Optional.of(file.path());
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
