package vn.trian.visit.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The current visits, as far as it tells where they count: month by month, remembered for as long
 * as nothing touches a month. Safe for use by many threads.
 */
public final class PlacedVisits {
  /** As many visits are remembered, at 28 bytes each. */
  private static final long MOST_VISITS = 2_000_000;

  private final JdbcTemplate jdbc;
  private final Map<Key, Month> months = new LinkedHashMap<>(16, 0.75f, true);
  private long remembered;

  public PlacedVisits(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes one visit. */
  public interface Taker {
    /**
     * Takes it.
     *
     * @param hostId null without a name
     * @param occasion its code; null where none was said
     */
    void take(
        long id, LocalDate date, int placeId, @Nullable Integer hostId, @Nullable String occasion);
  }

  /** Whether visits at a place are wanted. */
  public interface PlaceTest {
    boolean test(int placeId);
  }

  private record Key(YearMonth month, long touchedBy) {}

  /**
   * Hands out the visits of two days, both included, and those between, ordered by day and number.
   *
   * @param touchedBy the last visit that touched a calendar month; 0 for a month without any
   */
  public void forEach(
      LocalDate from,
      LocalDate to,
      ToLongFunction<YearMonth> touchedBy,
      PlaceTest wanted,
      Taker taker) {
    YearMonth last = YearMonth.from(to);
    for (YearMonth at = YearMonth.from(from); !at.isAfter(last); at = at.plusMonths(1)) {
      long touched = touchedBy.applyAsLong(at);
      if (touched == 0) {
        continue;
      }
      int first = at.equals(YearMonth.from(from)) ? from.getDayOfMonth() : 1;
      int end = at.equals(last) ? to.getDayOfMonth() : at.lengthOfMonth();
      Month month = month(new Key(at, touched));
      for (int i = 0; i < month.size; i++) {
        int day = month.days[i];
        if (day >= first && day <= end && wanted.test(month.places[i])) {
          taker.take(
              month.ids[i],
              at.atDay(day),
              month.places[i],
              month.hosts[i] < 0 ? null : Integer.valueOf(month.hosts[i]),
              month.occasions[i]);
        }
      }
    }
  }

  private Month month(Key key) {
    Month known = find(key);
    if (known == null) {
      known = read(key.month());
      keep(key, known);
    }
    return known;
  }

  private synchronized @Nullable Month find(Key key) {
    return months.get(key);
  }

  private synchronized void keep(Key key, Month month) {
    // Who read the same month meanwhile has the same.
    if (months.putIfAbsent(key, month) == null) {
      remembered += month.size;
    }
    for (Key eldest : List.copyOf(months.keySet())) {
      if (remembered <= MOST_VISITS || eldest.equals(key)) {
        return;
      }
      remembered -= Objects.requireNonNull(months.remove(eldest)).size;
    }
  }

  private Month read(YearMonth month) {
    Map<String, String> codes = new LinkedHashMap<>();
    Month columns = new Month();
    StreamedQuery.read(
        jdbc,
        portions ->
            portions.query(
                "select v.id, v.visit_date, v.place_id, v.host_id, v.occasion from visit v "
                    + VisitList.CURRENT
                    + " order by v.visit_date, v.id",
                row -> {
                  Integer host = row.getObject(4, Integer.class);
                  String occasion = row.getString(5);
                  columns.add(
                      row.getLong(1),
                      row.getObject(2, LocalDate.class).getDayOfMonth(),
                      row.getInt(3),
                      host == null ? -1 : host,
                      occasion == null ? null : codes.computeIfAbsent(occasion, code -> code));
                },
                VisitList.days(month.atDay(1), month.atEndOfMonth())));
    return columns.whole();
  }

  /** Its visits in columns, in the order of day and number. */
  private static final class Month {
    private long[] ids = new long[256];
    private byte[] days = new byte[256];
    private int[] places = new int[256];
    private int[] hosts = new int[256];
    private @Nullable String[] occasions = new @Nullable String[256];
    private int size;

    void add(long id, int day, int place, int host, @Nullable String occasion) {
      if (size == ids.length) {
        resize(size * 2);
      }
      ids[size] = id;
      days[size] = (byte) day;
      places[size] = place;
      hosts[size] = host;
      occasions[size] = occasion;
      size++;
    }

    Month whole() {
      resize(size);
      return this;
    }

    private void resize(int length) {
      ids = Arrays.copyOf(ids, length);
      days = Arrays.copyOf(days, length);
      places = Arrays.copyOf(places, length);
      hosts = Arrays.copyOf(hosts, length);
      occasions = Arrays.copyOf(occasions, length);
    }
  }
}
