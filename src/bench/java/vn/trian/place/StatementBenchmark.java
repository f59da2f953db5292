package vn.trian.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vn.trian.place.WrittenSample.Row;

/** Different places stated by district on the last map with districts. */
@State(Scope.Thread)
public class StatementBenchmark {
  static final int PLACES = 30_000;

  private final Register known = Register.read();
  private Register unknown = known;
  private final List<Place> places = places();

  private static List<Place> places() {
    WrittenSample sample = new WrittenSample();
    Set<Place> places = new LinkedHashSet<>();
    while (places.size() < PLACES) {
      for (Row row : sample.rows(1_000)) {
        Place place = EveryUnit.REGISTER.resolve(row.written(), row.on()).place();
        if (place != null && places.size() < PLACES) {
          places.add(place);
        }
      }
    }
    return new ArrayList<>(places);
  }

  @Setup(Level.Iteration)
  public void forget() {
    unknown = Register.read();
  }

  @Benchmark
  public void firstTime(Blackhole hole) {
    state(unknown, hole);
  }

  @Benchmark
  public void again(Blackhole hole) {
    state(known, hole);
  }

  private void state(Register register, Blackhole hole) {
    for (Place place : places) {
      hole.consume(
          register.state(place, UnitMap.LAST_WITH_DISTRICTS, vn.trian.place.Level.DISTRICT));
    }
  }
}
