package vn.trian.summary;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.visit.ledger.NumberedVisit;

/**
 * Visits that are to be added to the totals, or taken away, put in order by place and by host, so
 * that each packed row is written once. Partial sums in any order come to the same.
 */
final class Folding {
  /** The most visits of one fold. */
  static final int MOST = 1 << Keys.INDEX_BITS;

  private final List<NumberedVisit> visits = new ArrayList<>();
  private final IntArrayList signs = new IntArrayList();
  private final LongArrayList byPlace = new LongArrayList();
  private final LongArrayList byHost = new LongArrayList();
  private final Keys keys;
  private final Map<Integer, Long> touched = new HashMap<>();
  private final Map<SenderPeriod, Long> senderVisits = new HashMap<>();
  private final IntFunction<String> provinceOf;

  /** The half months in which a sender told of visits in a province. */
  record SenderPeriod(int senderId, String province, int half) {}

  /**
   * An empty one.
   *
   * @param provinceOf the key of a place's province, as recorded
   */
  Folding(Keys keys, IntFunction<String> provinceOf) {
    this.keys = keys;
    this.provinceOf = provinceOf;
  }

  /** Takes a visit that comes in (1), or that another one takes the place of (−1). */
  void add(NumberedVisit visit, int sign) {
    int index = visits.size();
    int half = Grain.halfOf(visit.date());
    int occasion = visit.occasion() == null ? 0 : keys.occasion(visit.occasion());
    visits.add(visit);
    signs.add(sign);
    byPlace.add(Keys.of(half, visit.placeId(), occasion, index));
    if (visit.hostId() != null) {
      byHost.add(Keys.ofHost(visit.hostId(), half, occasion, index));
    }
    touch(half, visit.id());
    SenderPeriod period =
        new SenderPeriod(visit.senderId(), provinceOf.apply(visit.placeId()), half);
    senderVisits.merge(period, (long) sign, Long::sum);
  }

  boolean isEmpty() {
    return visits.isEmpty();
  }

  /** Touches the months of a half of a month, of whose visits something is known now. */
  void touch(int half, long visitId) {
    touched.merge(half, visitId, Math::max);
  }

  /** The months of a calendar that something changed in, each with the last visit that did it. */
  Map<Integer, Long> months(ReportingCalendar calendar) {
    Map<Integer, Long> months = new HashMap<>();
    touched.forEach(
        (half, visit) -> months.merge(Grain.periodsOf(half, calendar).get(0), visit, Math::max));
    return months;
  }

  /** The changes of what senders told of. */
  Map<SenderPeriod, Long> senderVisits() {
    return senderVisits;
  }

  /** The places, halves and occasions of the visits in order. */
  long[] byPlace() {
    return sorted(byPlace);
  }

  /** The hosts, halves and occasions of the visits in order. */
  long[] byHost() {
    return sorted(byHost);
  }

  private static long[] sorted(LongArrayList list) {
    long[] sorted = list.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Adds the visit of a key to a sum. */
  void addTo(Sum sum, long key) {
    int index = Keys.indexOf(key);
    sum.add(visits.get(index), signs.get(index));
  }

  int placeOf(long key) {
    return visits.get(Keys.indexOf(key)).placeId();
  }
}
