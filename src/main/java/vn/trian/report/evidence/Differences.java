package vn.trian.report.evidence;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.trian.report.evidence.KeptTrace.KeptVisit;
import vn.trian.summary.SummaryRow;

/**
 * Which visits are counted otherwise than at the release before. Those of that release are held in
 * few bytes each: there may be a million.
 */
public final class Differences implements Consumer<Placed> {
  private static final int NONE = -1;

  private final KeptTrace before;
  private final LongArrayList keys = new LongArrayList();
  private final LongArrayList contents = new LongArrayList();
  private final IntArrayList units = new IntArrayList();
  private final IntArrayList periods = new IntArrayList();
  private final IntArrayList next = new IntArrayList();
  private final LongIntHashMap first = new LongIntHashMap();
  private final Map<String, Integer> periodNumbers = new HashMap<>();
  private final Map<String, Integer> unitNumbers;
  private final List<SummaryRow> unitsNow;
  private final BitSet same = new BitSet();
  private final Map<Integer, Placed> changed = new HashMap<>();
  private final List<Difference> found = new ArrayList<>();

  /**
   * A visit that is counted otherwise.
   *
   * @param before null for one that was not counted
   * @param after null for one that is not counted now
   */
  public record Difference(@Nullable KeptVisit before, @Nullable Placed after) {
    UUID key() {
      return before != null ? before.key() : Objects.requireNonNull(after).visit().key();
    }
  }

  public Differences(KeptTrace before, List<SummaryRow> unitsNow) {
    this.before = before;
    this.unitsNow = unitsNow;
    this.unitNumbers = Placing.rowsOf(before.units());
    before.forEachVisit(this::know);
  }

  private void know(KeptVisit visit) {
    long key = mix(visit.key());
    int at = units.size();
    next.add(first.getOrDefault(key, NONE));
    first.put(key, at);
    add(keys, visit.key());
    add(contents, visit.content());
    units.add(visit.unit());
    periods.add(periodNumbers.computeIfAbsent(visit.period(), p -> periodNumbers.size()));
  }

  private static long mix(UUID id) {
    return id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 32);
  }

  private static void add(LongArrayList list, UUID id) {
    list.add(id.getMostSignificantBits());
    list.add(id.getLeastSignificantBits());
  }

  private static boolean is(LongArrayList list, int at, UUID id) {
    return list.get(2 * at) == id.getMostSignificantBits()
        && list.get(2 * at + 1) == id.getLeastSignificantBits();
  }

  @Override
  public void accept(Placed placed) {
    int at = first.getOrDefault(mix(placed.visit().key()), NONE);
    while (at != NONE && !is(keys, at, placed.visit().key())) {
      at = next.get(at);
    }
    if (at == NONE) {
      found.add(new Difference(null, placed));
    } else if (isSame(at, placed)) {
      same.set(at);
    } else {
      changed.put(at, placed);
    }
  }

  private boolean isSame(int at, Placed placed) {
    int unit = unitNumbers.getOrDefault(Placing.nameOf(unitsNow.get(placed.row())), NONE);
    return is(contents, at, placed.visit().content())
        && units.get(at) == unit
        && periods.get(at) == periodNumbers.getOrDefault(placed.period(), NONE);
  }

  /** The differences, when all visits of now have been taken: those no longer counted come last. */
  public List<Difference> list() {
    if (same.cardinality() < units.size()) {
      int[] at = {0};
      before.forEachVisit(
          visit -> {
            if (!same.get(at[0])) {
              found.add(new Difference(visit, changed.get(at[0])));
            }
            at[0]++;
          });
    }
    return found;
  }
}
