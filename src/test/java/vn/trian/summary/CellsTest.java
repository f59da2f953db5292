package vn.trian.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trian.summary.Cells.Cell;

class CellsTest {
  private static final Cell ALL = cell(3, 0, "", new Sum(5, 4, 3, 2, 1, 500_000, 900_000, 0));
  private static final Cell DOCTORS =
      cell(3, 0, "27-2", new Sum(2, 1, 0, 0, 0, 0, Long.MAX_VALUE / 2, 1));
  private static final Cell FAR = cell(70_000, 2_025_021, "TET", new Sum(-1, 0, -1, 0, 0, 0, 0, 0));

  private static Cell cell(int number, int when, String occasion, Sum sum) {
    return new Cell(number, when, occasion, sum);
  }

  @Test
  void readsWhatItWrote() {
    assertThat(told(Cells.read(Cells.write(List.of(ALL, DOCTORS, FAR)))))
        .containsExactly(
            "3 0  Measures[visits=5, hosts=4, facilities=3, persons=2, gifts=1,"
                + " giftValueMin=500000, giftValueMax=900000]",
            "3 0 27-2 Measures[visits=2, hosts=1, facilities=0, persons=0, gifts=0,"
                + " giftValueMin=0, giftValueMax=null]",
            "70000 2025021 TET Measures[visits=-1, hosts=0, facilities=-1, persons=0, gifts=0,"
                + " giftValueMin=0, giftValueMax=0]");
  }

  @Test
  void readsTheCellsOfOneOccasionAlone() {
    List<String> found = new ArrayList<>();
    Cells.forEach(
        Cells.write(List.of(ALL, DOCTORS, FAR)),
        "TET",
        (number, in) -> found.add(number + " " + Sum.read(in).visits()));
    assertThat(found).containsExactly("70000 -1");
  }

  @Test
  void addsChangesInOrderAndKeepsNothingThatIsZero() {
    Cell more = cell(3, 0, "27-2", new Sum(1, 0, 0, 0, 0, 0, 0, 0));
    Cell between = cell(4, 0, "", new Sum(9, 0, 0, 0, 0, 0, 0, 0));
    Cell away = cell(70_000, 2_025_021, "TET", new Sum(1, 0, 1, 0, 0, 0, 0, 0));

    List<Cell> sum = Cells.add(List.of(ALL, DOCTORS, FAR), List.of(more, between, away));

    assertThat(sum)
        .extracting(cell -> cell.number() + " " + cell.occasion() + " " + cell.sum().visits())
        .containsExactly("3  5", "3 27-2 3", "4  9");
  }

  private static List<String> told(List<Cell> cells) {
    return cells.stream()
        .map(
            cell ->
                "%d %d %s %s"
                    .formatted(cell.number(), cell.when(), cell.occasion(), cell.sum().measures()))
        .toList();
  }
}
