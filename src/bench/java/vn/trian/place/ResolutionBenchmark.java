package vn.trian.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vn.trian.place.WrittenSample.Row;

/** A million written places: what they mean, and the bare look-up of their names beside it. */
@State(Scope.Thread)
public class ResolutionBenchmark {
  static final int ROWS = 1_000_000;

  private final Register register = Register.load();
  private final WrittenSample sample = new WrittenSample();
  private final Map<String, Unit> byName = new HashMap<>();
  private List<Row> rows = List.of();

  /** New texts each time: their hash codes are not known, as in a file. */
  @Setup(Level.Iteration)
  public void write() {
    rows = List.of();
    rows = sample.rows(ROWS);
    if (byName.isEmpty()) {
      EveryUnit.list().forEach(unit -> byName.put(unit.fullName(), unit));
    }
  }

  @Benchmark
  public void resolve(Blackhole hole) {
    for (Row row : rows) {
      hole.consume(register.resolve(row.written(), row.on()));
    }
  }

  @Benchmark
  public void hashMap(Blackhole hole) {
    for (Row row : rows) {
      hole.consume(find(row.written().commune()));
      hole.consume(find(row.written().district()));
      hole.consume(find(row.written().province()));
    }
  }

  private @Nullable Unit find(@Nullable String name) {
    return name == null ? null : byName.get(name);
  }
}
