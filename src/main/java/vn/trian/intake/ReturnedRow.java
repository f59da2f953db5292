package vn.trian.intake;

import java.util.List;
import vn.trian.quality.Finding;

/**
 * A row that goes back to its sender.
 *
 * @param headers the sender's own headers of the row
 * @param cells the row as it was written; it may have more or fewer cells than headers
 * @param findings why it goes back
 */
public record ReturnedRow(List<String> headers, List<String> cells, List<Finding> findings) {
  public ReturnedRow {
    headers = List.copyOf(headers);
    cells = List.copyOf(cells);
    findings = List.copyOf(findings);
  }
}
