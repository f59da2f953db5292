package vn.trian.article.review;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.visit.Field;

/**
 * What a person decided about a proposal, with what it was before.
 *
 * @param recordFile the source file of the record that was made; null for none
 * @param withdrawnFile the source file of an earlier record that was withdrawn; null for none
 */
public record Decision(
    int id,
    int proposalId,
    Kind kind,
    LocalDateTime at,
    String reviewer,
    String note,
    @Nullable Integer recordFile,
    @Nullable Integer withdrawnFile,
    ReviewState stateBefore,
    Map<Field, String> editsBefore,
    @Nullable Integer recordFileBefore,
    @Nullable String eventBefore) {

  /** What was decided. */
  public enum Kind {
    EDITED,
    ACCEPTED,
    REJECTED,
    MERGED,
    /** The decision before was taken back. */
    UNDONE;

    /** The name in the ledger, for example {@code accepted}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind ofId(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }
}
