package vn.trian.summary;

import com.carrotsearch.hppc.LongArrayList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * In which halves of months, and for which occasions, some hosts were visited: eight bytes each.
 */
final class HostHalves {
  private static final int HALF_BITS = 24;
  private static final int OCCASION_BITS = 8;

  private final LongArrayList visited = new LongArrayList();
  private final List<String> occasions = new ArrayList<>();

  private HostHalves() {}

  /** Takes a half of a month in which a host was visited. */
  interface Taker {
    void take(int host, int half);
  }

  static HostHalves of(TotalTable table, Collection<Integer> hosts) {
    HostHalves halves = new HostHalves();
    table.readCells(
        hosts,
        cell -> {
          if (cell.sum().visits() > 0) {
            halves.visited.add(
                ((long) cell.number() << HALF_BITS | cell.when()) << OCCASION_BITS
                    | halves.number(cell.occasion()));
          }
        });
    return halves;
  }

  private int number(String occasion) {
    int number = occasions.indexOf(occasion);
    if (number < 0) {
      number = occasions.size();
      occasions.add(occasion);
    }
    if (number >>> OCCASION_BITS != 0) {
      throw new IllegalStateException("too many occasions: " + occasions);
    }
    return number;
  }

  /** Hands out the visits of a query's periods and occasion; a host's half may come twice. */
  void forEach(SummaryQuery query, Taker taker) {
    int first = query.firstHalf();
    int last = query.lastHalf();
    int occasion = query.occasion() == null ? -1 : occasions.indexOf(query.occasion());
    if (query.occasion() != null && occasion < 0) {
      return;
    }
    for (int i = 0; i < visited.size(); i++) {
      long one = visited.get(i);
      int half = (int) (one >>> OCCASION_BITS) & ((1 << HALF_BITS) - 1);
      boolean asked = occasion < 0 || occasion == (one & ((1 << OCCASION_BITS) - 1));
      if (asked && half >= first && half <= last) {
        taker.take((int) (one >>> (HALF_BITS + OCCASION_BITS)), half);
      }
    }
  }
}
