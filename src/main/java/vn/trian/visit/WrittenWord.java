package vn.trian.visit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trian.text.Fold;
import vn.trian.text.Remembered;
import vn.trian.visit.Reading.Absent;
import vn.trian.visit.Reading.Reason;
import vn.trian.visit.Reading.Unreadable;
import vn.trian.visit.Reading.Value;

/** Cells with a few possible words, in either language; case, marks and spaces do not count. */
final class WrittenWord<T> {
  static final WrittenWord<HostKind> HOST_KIND =
      new WrittenWord<HostKind>()
          .means(HostKind.FACILITY, "facility", "cơ sở", "cơ sở y tế", "đơn vị", "tập thể")
          .means(HostKind.PERSON, "person", "cá nhân", "người");
  static final WrittenWord<Boolean> YES_OR_NO =
      new WrittenWord<Boolean>()
          .means(true, "yes", "có", "true", "x")
          .means(false, "no", "không", "false");
  static final WrittenWord<Boolean> WITHDRAWN =
      new WrittenWord<Boolean>()
          .means(false, "active", "hiệu lực", "còn hiệu lực")
          .means(true, "withdrawn", "rút", "đã rút", "thu hồi", "hủy", "huỷ");

  /** More than any of the words needs, however it is spaced. */
  private static final int LONGEST = 100;

  private final Map<String, T> meanings = new HashMap<>();
  private final Remembered<Reading<T>> known = new Remembered<>(this::readShort);

  private WrittenWord<T> means(T value, String... words) {
    for (String word : words) {
      meanings.put(Fold.bare(word), value);
    }
    return this;
  }

  Reading<T> read(@Nullable String written) {
    if (written == null) {
      return new Absent<>();
    }
    return written.length() > LONGEST ? new Unreadable<>(Reason.FORM) : known.of(written);
  }

  private Reading<T> readShort(String written) {
    T value = meanings.get(Fold.bare(written));
    return value == null ? new Unreadable<>(Reason.FORM) : new Value<>(value);
  }
}
