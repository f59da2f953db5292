package vn.trian.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import vn.trian.delivery.OutputFolder;

/** A file of the output folder as an answer. */
public final class Download {
  private Download() {}

  /** A file by a name that the ledger knows; never by one that a browser sent. */
  public static ResponseEntity<Resource> of(OutputFolder output, String known) {
    Path file =
        output.find(known).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String name = known.substring(known.lastIndexOf('/') + 1);
    return ResponseEntity.ok()
        .contentType(type(name))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(file));
  }

  private static MediaType type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "pdf" -> MediaType.APPLICATION_PDF;
      case "csv" -> new MediaType("text", "csv", StandardCharsets.UTF_8);
      case "xlsx" ->
          MediaType.parseMediaType(
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      default -> MediaType.APPLICATION_OCTET_STREAM;
    };
  }
}
