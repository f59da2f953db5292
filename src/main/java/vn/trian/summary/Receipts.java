package vn.trian.summary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.place.Unit;
import vn.trian.place.UnitKey;
import vn.trian.text.Fold;

/**
 * Of which years, or months, records were received from which provinces, as senders did: a period
 * without a visit is one thing, a period that nobody reported on another.
 */
final class Receipts {
  /** A year, or a year and a month, in the name of a file. */
  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?:[-_.]?(0[1-9]|1[0-2]))?(?![0-9])");

  private static final int LENGTH_OF_YEAR = 4;

  private final ExpectedSenders expected;
  private final List<Sent> sent = new ArrayList<>();
  private final List<Nil> nil = new ArrayList<>();
  private final Map<String, Set<String>> provincesOfYear = new HashMap<>();
  private final Map<String, Set<String>> sendersOfPeriod = new HashMap<>();

  private record Sent(String sender, UnitKey province, String period, long visits) {}

  private record Nil(String sender, String period) {}

  private Receipts(ExpectedSenders expected) {
    this.expected = expected;
  }

  /** Reads what was received, by the years or the months of a query. */
  static Receipts read(JdbcTemplate jdbc, SummaryQuery query, ExpectedSenders expected) {
    Receipts receipts = new Receipts(expected);
    jdbc.query(
        """
        select coalesce(t.content, ''), s.province, s.half, s.visits
        from summary_sender s
        left join text_value t on t.id = s.sender_id
        where s.visits > 0
        order by 1, s.province, s.half
        """,
        row -> {
          receipts.sent.add(
              new Sent(
                  row.getString(1),
                  UnitKey.parse(row.getString(2)),
                  Grain.text(query.periodOf(row.getInt(3))),
                  row.getLong(4)));
        });
    jdbc.query(
        """
        select f.name, coalesce(f.sender, ''), f.received_at
        from source_file f
        where f.state = 'accepted' and f.rows_read = 0 and not f.withdrawn
          and f.of_records
        order by f.id
        """,
        row -> {
          LocalDate day = row.getObject(3, LocalDateTime.class).toLocalDate();
          receipts.nil.add(new Nil(row.getString(2), periodOf(row.getString(1), day, query)));
        });
    receipts.index();
    return receipts;
  }

  private void index() {
    Map<String, Set<String>> provincesOfSender = new HashMap<>();
    for (Sent of : sent) {
      String province = of.province().toString();
      add(of.sender(), of.period(), Set.of(province));
      provincesOfSender.computeIfAbsent(Fold.key(of.sender()), k -> new HashSet<>()).add(province);
    }
    for (Nil of : nil) {
      add(
          of.sender(),
          of.period(),
          provincesOfSender.getOrDefault(Fold.key(of.sender()), Set.of()));
    }
  }

  private void add(String sender, String period, Collection<String> provinces) {
    sendersOfPeriod.computeIfAbsent(period, any -> new HashSet<>()).add(Fold.key(sender));
    provincesOfYear.computeIfAbsent(yearOf(period), any -> new HashSet<>()).addAll(provinces);
  }

  private static String yearOf(String period) {
    return period.substring(0, Math.min(LENGTH_OF_YEAR, period.length()));
  }

  /** The period that a nil return is for: the one in its name, else the one it was received in. */
  static String periodOf(String file, LocalDate received, SummaryQuery query) {
    Matcher matcher = YEAR.matcher(file);
    boolean ofMonths = query.by() == SummaryQuery.Period.MONTH;
    YearMonth period = query.calendar().monthOf(received);
    while (matcher.find()) {
      String month = matcher.group(2);
      int year = Integer.parseInt(matcher.group(1));
      if (month != null) {
        period = YearMonth.of(year, Integer.parseInt(month));
      } else if (!ofMonths) {
        period = YearMonth.of(year, 1);
      }
    }
    return ofMonths ? period.toString() : String.valueOf(period.getYear());
  }

  /** The periods that somebody reported on, be it that there was nothing. */
  Set<String> periods() {
    return sendersOfPeriod.keySet();
  }

  /**
   * Whether records of a period were received from a province, as it was in that period. Who is
   * expected must have reported on it; of a province that nobody is expected to report on, whatever
   * came of its year tells that its months without a visit had none.
   *
   * @param provinces the provinces of the period's days in which its land lay
   */
  boolean isReceived(Collection<Unit> provinces, String period) {
    Set<String> senders = sendersOfPeriod.getOrDefault(period, Set.of());
    boolean listed = false;
    for (Unit province : provinces) {
      List<String> due = expected.of(province.code());
      listed |= !due.isEmpty();
      if (!due.stream().map(Fold::key).allMatch(senders::contains)) {
        return false;
      }
    }
    Set<String> received = provincesOfYear.getOrDefault(yearOf(period), Set.of());
    return listed
        || provinces.stream().map(Unit::key).map(UnitKey::toString).allMatch(received::contains);
  }

  /**
   * Each sender that sent records of some provinces, said that there were none, or was expected to,
   * in the order of their names.
   */
  List<SenderReceipts> senders(Predicate<String> provinceCode) {
    Map<String, String> names = new TreeMap<>();
    Map<String, Map<String, Long>> visits = new HashMap<>();
    Map<String, Set<String>> nothing = new HashMap<>();
    List<String> due = expected.ofAny(provinceCode);
    due.forEach(sender -> names.put(Fold.key(sender), sender));
    for (Sent of : sent) {
      if (provinceCode.test(of.province().code())) {
        String key = Fold.key(of.sender());
        names.putIfAbsent(key, of.sender());
        visits
            .computeIfAbsent(key, k -> new TreeMap<>())
            .merge(of.period(), of.visits(), Long::sum);
      }
    }
    for (Nil of : nil) {
      String key = Fold.key(of.sender());
      if (names.containsKey(key)) {
        nothing.computeIfAbsent(key, k -> new TreeSet<>()).add(of.period());
      }
    }
    Set<String> expectedKeys = new HashSet<>(due.stream().map(Fold::key).toList());
    return names.entrySet().stream()
        .map(
            of ->
                new SenderReceipts(
                    of.getValue(),
                    expectedKeys.contains(of.getKey()),
                    visits.getOrDefault(of.getKey(), Map.of()),
                    nothing.getOrDefault(of.getKey(), Set.of())))
        .toList();
  }
}
