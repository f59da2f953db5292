package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Invariants.Damage;
import vn.trian.app.Workplace.Ended;

/** 88: real processes, killed at moments that nobody chose, in the middle of a load. */
@DisplayName("88 killed at random moments")
@Tag("job")
class StoppedRunTest {
  /** So often one load is killed before it is let run to its end and looked at. */
  private static final int KILLS_A_LOAD = 4;

  private static final int COMMITS = 10;

  @TempDir Path folder;

  @Test
  void aLoadKilledAtARandomMomentIsTakenUpWithNothingLostOrDouble() {
    assertThat(killAtRandom(1, 1_500)).isEqualTo(Damage.NONE);
  }

  @Test
  @Tag("long")
  void aLoadKilledAtManyRandomMomentsIsTakenUpWithNothingLostOrDouble() {
    int rounds = Integer.getInteger("trian.fault.rounds", 200);
    Damage damage = killAtRandom(rounds, 50_000);
    FaultResults.write("88 kill -9 at random moments of a load of 50,000 rows", rounds, damage);
    assertThat(damage).isEqualTo(Damage.NONE);
  }

  private Damage killAtRandom(int rounds, int rows) {
    long seed = Long.getLong("trian.fault.seed", System.nanoTime());
    System.out.printf("random kills: -Dtrian.fault.seed=%d%n", seed);
    Random random = new Random(seed);
    Workplace first = new Workplace(folder.resolve("undisturbed")).with("load.csv", rows(rows));
    Instant start = Instant.now();
    try (Child child = Child.start(first, "run")) {
      assertThat(child.exit()).as(child.said()).isEqualTo(2);
    }
    int length = (int) Duration.between(start, Instant.now()).toMillis();
    Invariants undisturbed = Invariants.of(first);
    Damage damage = Damage.NONE;
    String block = "trian.intake.block=" + rows / COMMITS;
    for (int round = 0; round < rounds; ) {
      Workplace place = new Workplace(folder.resolve("round" + round)).with("load.csv", rows(rows));
      int end = Math.min(rounds, round + KILLS_A_LOAD);
      for (; round < end; round++) {
        try (Child child = Child.start(place, "run", block)) {
          child.endsWithin(length / 4 + random.nextInt(length));
        }
      }
      Ended run = place.trian("run");
      assertThat(run.exit()).as(run.out() + run.err()).isIn(0, 2);
      damage = damage.plus(undisturbed.check(place, "round " + round + " of seed " + seed));
    }
    return damage;
  }

  private static String rows(int count) {
    String[] districts = {"Hải An", "Kiến Thụy", "Lê Chân", "Đồ Sơn", ""};
    StringBuilder rows =
        new StringBuilder(
            "record_no,visit_date,delegation,host_kind,host_name,district,province\n");
    for (int i = 1; i <= count; i++) {
      String date = i == 7 ? "" : "20%02d-%02d-%02d".formatted(15 + i % 10, 1 + i % 12, 1 + i % 28);
      rows.append(
          "%d,%s,UBND thành phố,facility,Trạm số %d,%s,Hải Phòng\n"
              .formatted(i, date, i % 1000, districts[i % districts.length]));
    }
    return rows.toString();
  }
}
