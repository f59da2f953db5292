package vn.trian.visit.ledger;

import com.carrotsearch.hppc.ByteArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.trian.visit.Amount;
import vn.trian.visit.Host;
import vn.trian.visit.Visit;

/**
 * The visits that this run has stored last, in few bytes each: what counts them next need not read
 * them from the database again. It holds visits with numbers one after the other and is a memory of
 * the ledger, never another truth: when there are too many, it holds none.
 */
public final class FreshVisits {
  /** A visit takes some 110 bytes; all of them a twelfth of the heap at most. */
  private static final long MOST = Runtime.getRuntime().maxMemory() / 12 / 110;

  private static final byte GIFT = 1;
  private static final byte WITHDRAWN = 2;
  private static final byte VALUE = 4;
  private static final byte OPEN_VALUE = 8;
  private static final byte BY_WITHDRAWAL = 16;

  private long first = 1;
  private boolean full;
  private final LongArrayList keys = new LongArrayList();
  private final LongArrayList contents = new LongArrayList();
  private final LongArrayList lines = new LongArrayList();
  private final LongArrayList valueMin = new LongArrayList();
  private final LongArrayList valueMax = new LongArrayList();
  private final IntArrayList days = new IntArrayList();
  private final IntArrayList places = new IntArrayList();
  private final IntArrayList hostIds = new IntArrayList();
  private final IntArrayList bodies = new IntArrayList();
  private final IntArrayList files = new IntArrayList();
  private final IntArrayList senders = new IntArrayList();
  private final ByteArrayList flags = new ByteArrayList();
  private final List<@Nullable String> occasions = new ArrayList<>();
  private final List<@Nullable String> sheets = new ArrayList<>();
  private final List<Host> hosts = new ArrayList<>();
  private final BitSet replaced = new BitSet();

  /** Day and place of each, in order; of another length when it is out of date. */
  private long[] byDay = {};

  /** The numbers that a stored visit got for what it refers to. */
  record Numbers(int file, int place, @Nullable Integer host, int body, @Nullable Integer sender) {}

  /** Takes a visit down that was stored, in the order of the numbers. */
  void add(NewVisit stored, Numbers numbers, boolean byWithdrawal) {
    if (full) {
      return;
    }
    if (stored.id() != first + days.size()) {
      clear();
      first = stored.id();
    }
    if (days.size() >= MOST) {
      clear();
      full = true;
      return;
    }
    Visit v = stored.visit();
    Amount value = v.giftValue();
    add(keys, v.key());
    add(contents, v.content());
    lines.add(stored.at().line());
    valueMin.add(value == null ? 0 : value.min());
    valueMax.add(value == null || value.max() == null ? 0 : value.max());
    days.add((int) v.date().toEpochDay());
    places.add(numbers.place());
    hostIds.add(numbers.host() == null ? 0 : numbers.host());
    bodies.add(numbers.body());
    files.add(numbers.file());
    senders.add(numbers.sender() == null ? 0 : numbers.sender());
    flags.add(flagsOf(v, byWithdrawal));
    occasions.add(v.occasion() == null ? null : v.occasion().code());
    sheets.add(stored.at().sheet());
    hosts.add(v.host());
  }

  private static byte flagsOf(Visit v, boolean byWithdrawal) {
    int flags = Boolean.TRUE.equals(v.gift()) ? GIFT : 0;
    flags |= v.withdrawn() ? WITHDRAWN : 0;
    flags |= byWithdrawal ? BY_WITHDRAWAL : 0;
    if (v.giftValue() != null) {
      flags |= VALUE | (v.giftValue().max() == null ? OPEN_VALUE : 0);
    }
    return (byte) flags;
  }

  /** Takes down that a newer version takes the place of a visit. */
  void replace(long id) {
    if (id >= first && id < first + days.size()) {
      replaced.set((int) (id - first));
    }
  }

  /** Whether all visits from a number to another are held. */
  boolean holds(long from, long to) {
    return !full && from >= first && to < first + days.size();
  }

  void forEach(long from, long to, Consumer<NumberedVisit> consumer) {
    for (int i = (int) (from - first); i <= to - first; i++) {
      if (!is(i, WITHDRAWN)) {
        consumer.accept(
            new NumberedVisit(
                first + i,
                LocalDate.ofEpochDay(days.get(i)),
                occasions.get(i),
                places.get(i),
                hostId(i),
                hosts.get(i).kind(),
                is(i, GIFT),
                is(i, VALUE) ? valueMin.get(i) : null,
                is(i, VALUE) && !is(i, OPEN_VALUE) ? valueMax.get(i) : null,
                senders.get(i)));
      }
    }
  }

  /** Whether a visit still counts, of those with numbers from 1 on that are all held. */
  private boolean counts(int i) {
    return !is(i, WITHDRAWN) && !replaced.get(i);
  }

  /**
   * The visits that count between two days, both included, ordered by day and number; all visits of
   * the ledger must be held.
   */
  Rows<CountedVisit> between(LocalDate from, LocalDate to) {
    return new Rows<>() {
      @Override
      public long count() {
        return inOrder(from, to).length;
      }

      @Override
      public void forEach(Consumer<CountedVisit> consumer) {
        for (int i : inOrder(from, to)) {
          consumer.accept(counted(i));
        }
      }
    };
  }

  private CountedVisit counted(int i) {
    return new CountedVisit(
        first + i,
        new UUID(keys.get(2 * i), keys.get(2 * i + 1)),
        new UUID(contents.get(2 * i), contents.get(2 * i + 1)),
        LocalDate.ofEpochDay(days.get(i)),
        places.get(i),
        hostId(i),
        hosts.get(i),
        bodies.get(i),
        occasions.get(i),
        is(i, GIFT),
        is(i, VALUE)
            ? new Amount(valueMin.get(i), is(i, OPEN_VALUE) ? null : valueMax.get(i))
            : null,
        files.get(i),
        sheets.get(i),
        lines.get(i),
        is(i, BY_WITHDRAWAL));
  }

  private int[] inOrder(LocalDate from, LocalDate to) {
    long[] all = byDay;
    if (all.length != days.size()) {
      all = new long[days.size()];
      for (int i = 0; i < all.length; i++) {
        all[i] = ((long) days.get(i) << Integer.SIZE) | i;
      }
      Arrays.sort(all);
      byDay = all;
    }
    int at = Arrays.binarySearch(all, from.toEpochDay() << Integer.SIZE);
    int end = Arrays.binarySearch(all, (to.toEpochDay() + 1) << Integer.SIZE);
    return Arrays.stream(all, at < 0 ? -at - 1 : at, end < 0 ? -end - 1 : end)
        .mapToInt(found -> (int) found)
        .filter(this::counts)
        .toArray();
  }

  private @Nullable Integer hostId(int i) {
    return hostIds.get(i) == 0 ? null : hostIds.get(i);
  }

  private boolean is(int i, byte flag) {
    return (flags.get(i) & flag) != 0;
  }

  private static void add(LongArrayList list, UUID id) {
    list.add(id.getMostSignificantBits());
    list.add(id.getLeastSignificantBits());
  }

  /** Holds nothing any more; to be called where visits change in another way. */
  void forget() {
    clear();
    full = false;
  }

  private void clear() {
    for (LongArrayList list : List.of(keys, contents, lines, valueMin, valueMax)) {
      list.release();
    }
    for (IntArrayList list : List.of(days, places, hostIds, bodies, files, senders)) {
      list.release();
    }
    flags.release();
    occasions.clear();
    sheets.clear();
    hosts.clear();
    replaced.clear();
    byDay = new long[0];
  }
}
