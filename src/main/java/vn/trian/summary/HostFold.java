package vn.trian.summary;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.summary.Cells.Cell;
import vn.trian.summary.PackedTable.Changes;

/**
 * Folds the visits of hosts: their own record, in which halves of months they are counted now and
 * were not before, and by how many they are counted too often in a longer period.
 */
final class HostFold {
  static final int PART_BITS = 6;

  private final Keys keys;
  private final Changes hosts = new Changes();
  private final Changes repeats = new Changes();
  private final Set<Integer> ids = new HashSet<>();
  private final LongIntHashMap more = new LongIntHashMap();
  private final Map<List<Object>, Map<Long, Integer>> repeated = new HashMap<>();

  HostFold(Keys keys) {
    this.keys = keys;
  }

  /** Goes through the visits of a fold, host by host. */
  void fold(Folding fold, PackedTable table) {
    long[] sorted = fold.byHost();
    boolean known = !table.isEmpty();
    int part = -1;
    List<Cell> ofPart = List.of();
    for (int from = 0; from < sorted.length; ) {
      int host = Keys.hostOf(sorted[from]);
      int to = from;
      while (to < sorted.length && Keys.hostOf(sorted[to]) == host) {
        to++;
      }
      if (known && host >>> PART_BITS != part) {
        part = host >>> PART_BITS;
        ofPart = table.read(List.of(part));
      }
      fold(host, fold.placeOf(sorted[from]), changes(fold, sorted, from, to), of(host, ofPart));
      from = to;
    }
    repeated.forEach(
        (key, cells) ->
            new TreeMap<>(cells)
                .forEach(
                    (cell, change) -> {
                      if (change != 0) {
                        repeats.add(key, cell(cell, change));
                      }
                    }));
  }

  private Cell cell(long placeAndOccasion, int change) {
    return new Cell(
        (int) (placeAndOccasion >>> Integer.SIZE),
        0,
        keys.occasion((int) placeAndOccasion),
        Sum.ofHosts(change));
  }

  private List<Cell> changes(Folding fold, long[] sorted, int from, int to) {
    List<Cell> changes = new ArrayList<>();
    for (int i = from; i < to; ) {
      long key = sorted[i];
      Sum sum = new Sum();
      int next = i;
      while (next < to && sorted[next] >>> Keys.INDEX_BITS == key >>> Keys.INDEX_BITS) {
        fold.addTo(sum, sorted[next++]);
      }
      changes.add(
          new Cell(
              Keys.hostOf(key), Keys.halfOfHost(key), keys.occasion(Keys.occasionOf(key)), sum));
      i = next;
    }
    changes.sort(Cell::compare);
    return changes;
  }

  private static List<Cell> of(int host, List<Cell> cells) {
    return cells.isEmpty() ? cells : cells.stream().filter(cell -> cell.number() == host).toList();
  }

  private void fold(int host, int place, List<Cell> changes, List<Cell> before) {
    ids.add(host);
    List<Object> row = List.of(host >>> PART_BITS);
    for (Cell change : changes) {
      hosts.add(row, change);
    }
    if (before.isEmpty() && changes.size() == 1) {
      countNew(place, changes.get(0));
      return;
    }
    List<Cell> after = Cells.add(before, changes.stream().map(HostFold::copy).toList());
    count(place, "", before, after);
    Set<String> occasions = new TreeSet<>();
    changes.forEach(change -> occasions.add(change.occasion()));
    for (String occasion : occasions) {
      if (!occasion.isEmpty()) {
        count(place, occasion, before, after);
      }
    }
  }

  /** Counts a host that was visited in one half of a month and for one occasion, as most are. */
  private void countNew(int place, Cell cell) {
    if (cell.sum().visits() > 0) {
      more.addTo(Keys.of(cell.when(), place, 0, 0), 1);
      if (!cell.occasion().isEmpty()) {
        more.addTo(Keys.of(cell.when(), place, keys.occasion(cell.occasion()), 0), 1);
      }
    }
  }

  private static Cell copy(Cell cell) {
    Sum sum = new Sum();
    sum.add(cell.sum());
    return new Cell(cell.number(), cell.when(), cell.occasion(), sum);
  }

  private void count(int place, String occasion, List<Cell> before, List<Cell> after) {
    SortedSet<Integer> was = halves(before, occasion);
    SortedSet<Integer> is = halves(after, occasion);
    int number = keys.occasion(occasion);
    for (int half : is) {
      if (!was.contains(half)) {
        more.addTo(Keys.of(half, place, number, 0), 1);
      }
    }
    for (int half : was) {
      if (!is.contains(half)) {
        more.addTo(Keys.of(half, place, number, 0), -1);
      }
    }
    if (was.size() > 1 || is.size() > 1) {
      long cell = ((long) place << Integer.SIZE) | number;
      repeat(was, place, cell, -1);
      repeat(is, place, cell, 1);
    }
  }

  /** The halves of months with visits, of an occasion or of all. */
  private static SortedSet<Integer> halves(List<Cell> cells, String occasion) {
    SortedSet<Integer> halves = new TreeSet<>();
    for (Cell cell : cells) {
      if (cell.sum().visits() > 0 && (occasion.isEmpty() || occasion.equals(cell.occasion()))) {
        halves.add(cell.when());
      }
    }
    return halves;
  }

  private void repeat(SortedSet<Integer> halves, int place, long cell, int sign) {
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      List<Integer> last = List.of();
      for (int half : halves) {
        List<Integer> periods = Grain.periodsOf(half, calendar);
        for (int i = 0; i < last.size(); i++) {
          // Periods come in order: one that comes again is the one of the half before.
          if (periods.get(i).equals(last.get(i))) {
            repeated
                .computeIfAbsent(
                    List.of(calendar.letter(), periods.get(i), place >>> PlaceFold.PART_BITS),
                    any -> new HashMap<>())
                .merge(cell, sign, Integer::sum);
          }
        }
        last = periods;
      }
    }
  }

  /** The hosts whose visits change. */
  Set<Integer> ids() {
    return ids;
  }

  /** The changes of the hosts' own record. */
  Changes hosts() {
    return hosts;
  }

  /** The changes of what is counted too often. */
  Changes repeats() {
    return repeats;
  }

  /** By how many hosts each half, place and occasion has more now. */
  LongIntHashMap more() {
    return more;
  }
}
