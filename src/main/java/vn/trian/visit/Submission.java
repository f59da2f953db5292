package vn.trian.visit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.Finding;

/**
 * A record after its rules were asked: a visit to store, or a row to send back.
 *
 * @param rowNo the number of the row in its file, from 1
 * @param visit null where a finding rejects the record
 * @param date the day of the visit where it can be read, of a rejected record too
 */
public record Submission(
    VisitRecord record,
    long rowNo,
    @Nullable Visit visit,
    @Nullable LocalDate date,
    List<Finding> findings) {
  public Submission {
    findings = List.copyOf(findings);
  }
}
