package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Invariants.Damage;

/**
 * The power goes off: of H2's file only that is left which was forced to the disk. What the program
 * delivered or wrote into the journal before is never ahead of it. A server of PostgreSQL sees to
 * its own disk.
 */
@DisplayName("power cut")
@Tag("job")
@DisabledIfSystemProperty(named = "trian.test.engine", matches = "postgresql")
class PowerCutTest {
  @TempDir Path folder;
  private Invariants undisturbed;
  private List<String> points = List.of();

  @BeforeEach
  void runUndisturbed() {
    Workplace place = workplace("undisturbed");
    try (Child child = start(place, "-1")) {
      assertThat(child.exit()).as(child.said()).isEqualTo(2);
      points = child.said().lines().filter(l -> l.startsWith("fault point ")).toList();
    }
    undisturbed = Invariants.of(place);
  }

  /** Where the database, the journal's file and the reports have each got to another place. */
  @Test
  void afterAPowerCutBetweenTwoEffectsTheNextRunGoesOn() {
    for (String name :
        List.of("after a line of the journal's file", "after a file was moved to its place")) {
      List<Integer> named =
          IntStream.range(0, points.size())
              .filter(i -> points.get(i).endsWith(": " + name))
              .mapToObj(i -> i + 1)
              .toList();
      assertThat(named).as(name).isNotEmpty();
      cutAt(named.get(0));
      cutAt(named.get(named.size() - 1));
    }
  }

  @Test
  @Tag("long")
  void afterAPowerCutAtEveryPointTheNextRunGoesOn() {
    Damage damage =
        FaultResults.atEachPoint(
            "power cut at each point, what was not forced is gone", points.size(), this::cutAt);
    assertThat(damage).isEqualTo(Damage.NONE);
  }

  private Damage cutAt(int point) {
    String where = points.get(point - 1);
    Workplace place = workplace("point" + point);
    try (Child child = start(place, Integer.toString(point))) {
      assertThat(child.exit()).as(child.said()).isEqualTo(137);
    }
    Workplace.Ended run = place.trian("run");
    assertThat(run.exit()).as(where + "\n" + run.err()).isIn(0, 2);
    Damage damage = undisturbed.check(place, where);
    assertThat(damage).as(where).isEqualTo(Damage.NONE);
    return damage;
  }

  private static Child start(Workplace place, String point) {
    String url =
        "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
            .formatted(place.data().resolve("ledger"));
    return Child.start(
        PowerCut.class,
        place,
        List.of("run"),
        "trian.database.url=" + PowerCut.url(url),
        "trian.intake.block=2",
        "trian.fault.point=" + point);
  }

  private Workplace workplace(String name) {
    return new Workplace(folder.resolve(name))
        .with(
            "a.csv",
            Visits.file(
                Visits.row(1, "2025-02-18"), Visits.row(2, ""), Visits.row(3, "2025-02-20")))
        .with("b.csv", Visits.file(Visits.row(1, "", "2025-02-18", "Lê Chân")));
  }
}
