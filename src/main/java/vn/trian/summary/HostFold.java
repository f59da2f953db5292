package vn.trian.summary;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Changes repeats = new Changes();
  private final Set<Integer> ids = new HashSet<>();
  private final LongIntHashMap more = new LongIntHashMap();
  private final Map<List<Object>, Map<Long, Integer>> repeated = new HashMap<>();

  HostFold(Keys keys) {
    this.keys = keys;
  }

  /** Adds the visits of a fold to the hosts' own record, and counts what that changes. */
  void fold(Folding fold, PackedTable table) {
    long[] sorted = fold.byHost();
    PackedTable.Edit edit = table.edit();
    for (int from = 0; from < sorted.length; ) {
      int part = Keys.hostOf(sorted[from]) >>> PART_BITS;
      int to = from;
      while (to < sorted.length && Keys.hostOf(sorted[to]) >>> PART_BITS == part) {
        to++;
      }
      foldPart(fold, Arrays.copyOfRange(sorted, from, to), edit, List.of(part));
      from = to;
    }
    edit.write();
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

  private void foldPart(Folding fold, long[] visits, PackedTable.Edit edit, List<Object> part) {
    List<Cell> known = edit.read(part);
    List<Cell> changes = changes(fold, visits);
    List<Cell> cells = Cells.add(known, changes);
    edit.put(part, cells);
    Map<Integer, List<Cell>> before = byHost(known);
    Map<Integer, List<Cell>> after = byHost(cells);
    Map<Integer, Integer> places = new HashMap<>();
    for (long visit : visits) {
      places.put(Keys.hostOf(visit), fold.placeOf(visit));
    }
    byHost(changes)
        .forEach(
            (host, changed) -> {
              ids.add(host);
              count(
                  Objects.requireNonNull(places.get(host)),
                  changed,
                  before.getOrDefault(host, List.of()),
                  after.getOrDefault(host, List.of()));
            });
  }

  private static Map<Integer, List<Cell>> byHost(List<Cell> cells) {
    Map<Integer, List<Cell>> hosts = new LinkedHashMap<>();
    for (Cell cell : cells) {
      hosts.computeIfAbsent(cell.number(), host -> new ArrayList<>(2)).add(cell);
    }
    return hosts;
  }

  private Cell cell(long placeAndOccasion, int change) {
    return new Cell(
        (int) (placeAndOccasion >>> Integer.SIZE),
        0,
        keys.occasion((int) placeAndOccasion),
        Sum.ofHosts(change));
  }

  private List<Cell> changes(Folding fold, long[] visits) {
    List<Cell> changes = new ArrayList<>();
    for (int from = 0; from < visits.length; ) {
      long key = visits[from];
      Sum sum = new Sum();
      int to = from;
      while (to < visits.length && visits[to] >>> Keys.INDEX_BITS == key >>> Keys.INDEX_BITS) {
        fold.addTo(sum, visits[to++]);
      }
      changes.add(
          new Cell(
              Keys.hostOf(key), Keys.halfOfHost(key), keys.occasion(Keys.occasionOf(key)), sum));
      from = to;
    }
    changes.sort(Cell::compare);
    return changes;
  }

  private void count(int place, List<Cell> changes, List<Cell> before, List<Cell> after) {
    if (before.isEmpty() && changes.size() == 1) {
      countNew(place, changes.get(0));
      return;
    }
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

  /** The changes of what is counted too often. */
  Changes repeats() {
    return repeats;
  }

  /** By how many hosts each half, place and occasion has more now. */
  LongIntHashMap more() {
    return more;
  }
}
