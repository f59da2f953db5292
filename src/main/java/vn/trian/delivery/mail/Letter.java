package vn.trian.delivery.mail;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A mail as it is written.
 *
 * @param id its Message-ID, at every attempt the same
 * @param at by the clock and in the zone of the run
 * @param attached the files that travel with it
 */
record Letter(
    String id,
    List<String> to,
    ZonedDateTime at,
    String subject,
    String text,
    List<Enclosed> attached) {

  /**
   * A file of a release.
   *
   * @param path where it is now, relative to the output folder
   */
  record Enclosed(String path, Path file, String sha256) {
    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    String type() {
      return path.endsWith(".pdf")
          ? "application/pdf"
          : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
  }
}
