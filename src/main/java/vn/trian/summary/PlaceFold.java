package vn.trian.summary;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import vn.trian.summary.Cells.Cell;
import vn.trian.summary.PackedTable.Changes;

/** Folds visits, and the hosts that are counted now, into the totals of places. */
final class PlaceFold {
  static final int PART_BITS = 12;

  private final Keys keys;
  private final Changes totals = new Changes();

  PlaceFold(Keys keys) {
    this.keys = keys;
  }

  /** Goes through the visits of a fold by half, place and occasion. */
  void fold(Folding fold, LongIntHashMap hosts) {
    long[] visits = fold.byPlace();
    long[] counted = hosts.keys().toArray();
    Arrays.sort(counted);
    int v = 0;
    int h = 0;
    while (v < visits.length || h < counted.length) {
      long at = h == counted.length ? visits[v] : counted[h];
      at = v == visits.length ? at : Math.min(at, visits[v]);
      TreeMap<Integer, Sum> sums = new TreeMap<>();
      while (v < visits.length && isOnePlace(visits[v], at)) {
        fold.addTo(sums.computeIfAbsent(0, all -> new Sum()), visits[v]);
        int occasion = Keys.occasionOf(visits[v]);
        if (occasion > 0) {
          fold.addTo(sums.computeIfAbsent(occasion, any -> new Sum()), visits[v]);
        }
        v++;
      }
      while (h < counted.length && isOnePlace(counted[h], at)) {
        sums.computeIfAbsent(Keys.occasionOf(counted[h]), any -> new Sum())
            .addHosts(hosts.get(counted[h]));
        h++;
      }
      int half = Keys.halfOf(at);
      int place = Keys.placeOf(at);
      TreeMap<String, Sum> byCode = new TreeMap<>();
      sums.forEach((occasion, sum) -> byCode.put(keys.occasion(occasion), sum));
      List<Object> row = List.of(half, place >>> PART_BITS);
      byCode.forEach((occasion, sum) -> totals.add(row, new Cell(place, 0, occasion, sum)));
    }
  }

  private static boolean isOnePlace(long one, long other) {
    int bits = Keys.INDEX_BITS + Keys.OCCASION_BITS;
    return one >> bits == other >> bits;
  }

  Changes totals() {
    return totals;
  }
}
