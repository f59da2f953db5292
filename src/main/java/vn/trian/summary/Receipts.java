package vn.trian.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.place.Unit;
import vn.trian.place.UnitKey;
import vn.trian.text.Fold;

/**
 * Of which years records were received from which provinces, as senders did: a year without a visit
 * is one thing, a year that nobody reported on another.
 */
final class Receipts {
  /** A year, or a year and a month, in the name of a file. */
  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?:[-_.]?(0[1-9]|1[0-2]))?(?![0-9])");

  private final ExpectedSenders expected;
  private final Map<String, Set<String>> provincesOfYear = new HashMap<>();
  private final Map<String, Set<String>> sendersOfYear = new HashMap<>();

  private Receipts(ExpectedSenders expected) {
    this.expected = expected;
  }

  static Receipts read(JdbcTemplate jdbc, ReportingCalendar calendar, ExpectedSenders expected) {
    Receipts receipts = new Receipts(expected);
    Map<String, Set<String>> provincesOfSender = new HashMap<>();
    jdbc.query(
        """
        select coalesce(t.content, ''), s.province, s.half
        from summary_sender s
        left join text_value t on t.id = s.sender_id
        where s.visits > 0
        """,
        row -> {
          String sender = Fold.key(row.getString(1));
          int year = Grain.periodsOf(row.getInt(3), calendar).get(1);
          receipts.add(sender, String.valueOf(year), Set.of(row.getString(2)));
          provincesOfSender.computeIfAbsent(sender, any -> new HashSet<>()).add(row.getString(2));
        });
    jdbc.query(
        """
        select f.name, coalesce(f.sender, ''), f.received_at
        from source_file f
        where f.state = 'accepted' and f.rows_read = 0 and not f.withdrawn
        """,
        row -> {
          String sender = Fold.key(row.getString(2));
          LocalDate day = row.getObject(3, java.time.LocalDateTime.class).toLocalDate();
          receipts.add(
              sender,
              yearOf(row.getString(1), day, calendar),
              provincesOfSender.getOrDefault(sender, Set.of()));
        });
    return receipts;
  }

  /** The year that a nil return is for: the one in its name, else the one it was received in. */
  static String yearOf(String file, LocalDate received, ReportingCalendar calendar) {
    Matcher matcher = YEAR.matcher(file);
    int year = calendar.yearOf(received);
    while (matcher.find()) {
      String month = matcher.group(2);
      int named = Integer.parseInt(matcher.group(1));
      year = month == null ? named : YearMonth.of(named, Integer.parseInt(month)).getYear();
    }
    return String.valueOf(year);
  }

  private void add(String sender, String year, Collection<String> provinces) {
    sendersOfYear.computeIfAbsent(year, any -> new HashSet<>()).add(sender);
    provincesOfYear.computeIfAbsent(year, any -> new HashSet<>()).addAll(provinces);
  }

  /** The years that somebody reported on, be it that there was nothing. */
  Set<String> years() {
    return sendersOfYear.keySet();
  }

  /**
   * Whether records of a year were received from a province, as it was in that year.
   *
   * @param provinces the provinces of the year's days in which its land lay
   */
  boolean isReceived(Collection<Unit> provinces, String year) {
    Set<String> senders = sendersOfYear.getOrDefault(year, Set.of());
    boolean listed = false;
    for (Unit province : provinces) {
      List<String> due = expected.of(province.code());
      listed |= !due.isEmpty();
      if (!due.stream().map(Fold::key).allMatch(senders::contains)) {
        return false;
      }
    }
    Set<String> received = provincesOfYear.getOrDefault(year, Set.of());
    return listed
        || provinces.stream().map(Unit::key).map(UnitKey::toString).allMatch(received::contains);
  }
}
