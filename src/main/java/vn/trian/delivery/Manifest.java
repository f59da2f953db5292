package vn.trian.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.report.Releases;
import vn.trian.visit.ledger.RejectedRows;

/** The list of all files of the output folder, each with its hash and release. */
final class Manifest {
  static final String NAME = "manifest.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

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
    String json = JSON.writeValueAsString(Map.of("outputs", files)).replace("\r\n", "\n") + "\n";
    try {
      Files.write(file, json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
