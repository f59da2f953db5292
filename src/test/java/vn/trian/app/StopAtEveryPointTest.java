package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trian.app.Invariants.Damage;
import vn.trian.app.Workplace.Ended;

/**
 * 88, 89: the real program as a process, stopped for real at each point between two effects, and
 * stopped at that point again when it is started again. In the end everything is as if nothing had
 * happened.
 */
@DisplayName("88, 89 stopped at every point")
@Tag("job")
@Tag("postgresql")
class StopAtEveryPointTest {
  private static final String HEADER =
      "record_no,revised_on,visit_date,delegation,host_kind,host_name,district,province,gift,status\n";

  @TempDir Path folder;

  /** So few rows a transaction that a file takes two of them. */
  private static final String BLOCK = "trian.intake.block=2";

  /** The ledger's file is written anew at the end of the run. */
  private static final String TIDY = "trian.ledger.tidy=true";

  private Invariants undisturbed;
  private int points;

  @BeforeEach
  void runUndisturbed() {
    Workplace place = workplace("undisturbed");
    try (Child child = Child.start(place, "run", BLOCK, TIDY, "trian.fault.point=-1")) {
      assertThat(child.exit()).as(child.said()).isEqualTo(2);
      points = (int) child.said().lines().filter(l -> l.startsWith("fault point ")).count();
    }
    assertThat(points).isGreaterThan(50);
    undisturbed = Invariants.of(place);
  }

  /** A few of the points, each second time killed once more in the run after. */
  @Test
  void stoppedAtSomePointsNothingIsLostDoubleOrCut() {
    int some = TestDatabase.isPostgresql() ? 2 : 3;
    for (int i = 0; i < some; i++) {
      int point = 1 + (2 * i + 1) * points / (2 * some);
      assertThat(stopAt(i % 3 == 1 ? "TERM" : "KILL", List.of(point), i % 2))
          .isEqualTo(Damage.NONE);
    }
  }

  @Test
  @Tag("long")
  void killedAtEveryPointAndThreeTimesAgain() {
    everywhere("88 kill -9 at each point, three restarts", "KILL");
  }

  @Test
  @Tag("long")
  void toldToStopAtEveryPointAndThreeTimesAgain() {
    everywhere("89 SIGTERM at each point, three restarts", "TERM");
  }

  private void everywhere(String fault, String signal) {
    Damage damage =
        FaultResults.atEachPoint(fault, points, point -> stopAt(signal, List.of(point), 3));
    assertThat(damage).isEqualTo(Damage.NONE);
  }

  private Damage stopAt(String signal, List<Integer> at, int again) {
    Damage damage = Damage.NONE;
    for (int point : at) {
      String where = signal + " at point " + point;
      Workplace place = workplace(signal + point);
      for (int start = 0; start <= again; start++) {
        if (!stop(place, signal, point)) {
          break;
        }
      }
      Ended run = place.trian("run");
      assertThat(run.exit()).as(where + run.out() + run.err()).isIn(0, 2);
      damage = damage.plus(undisturbed.check(place, where));
      assertThat(damage).as(where).isEqualTo(Damage.NONE);
    }
    return damage;
  }

  /** Whether the program came to the point and was stopped there. */
  private static boolean stop(Workplace place, String signal, int point) {
    try (Child child =
        Child.start(
            place,
            "run",
            BLOCK,
            TIDY,
            "trian.fault.point=" + point,
            "trian.fault.signal=" + signal)) {
      int exit = child.exit();
      if (!child.said().contains("fault point " + point + ": ")) {
        assertThat(exit).as(child.said()).isIn(0, 2);
        return false;
      }
      assertThat(child.said()).doesNotContain("\tat ", "Exception", "ERROR", "WARN");
      if (signal.equals("KILL")) {
        assertThat(exit).isEqualTo(137);
      } else {
        assertThat(exit).isEqualTo(143);
        assertThat(child.lastLine())
            .isEqualTo(
                "Đã dừng theo yêu cầu; chưa có gì bị mất. Chạy lại: chương trình tiếp tục từ chỗ"
                    + " đã lưu.");
      }
      return true;
    }
  }

  /** Stored, unchanged, rejected and revised rows, a nil return, and a file of no known format. */
  private Workplace workplace(String name) {
    return new Workplace(folder.resolve(name))
        .with(
            "a.csv",
            HEADER
                + "1,,2025-02-18,UBND thành phố,facility,Trung tâm Y tế,Kiến Thụy,Hải Phòng,yes,\n"
                + "2,,2025-02-20,UBND thành phố,facility,Bệnh viện,Hải An,Hải Phòng,no,\n"
                + "3,,,UBND thành phố,person,Bà A,Hải An,Hải Phòng,,\n")
        .with(
            "b.csv",
            HEADER
                + "1,,2025-02-18,UBND thành phố,facility,Trung tâm Y tế,Kiến Thụy,Hải Phòng,yes,\n"
                + "2,,2025-02-21,UBND thành phố,facility,Bệnh viện,Lê Chân,Hải Phòng,yes,\n")
        .with("c.csv", HEADER)
        .with("d.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4});
  }
}
