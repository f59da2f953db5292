package vn.trian.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The units with the most visits over all years of a comparison. Visits that are in no unit take no
 * place.
 *
 * @param places the most first, and units with as many in the order of the table
 * @param leftOut how many more units have as many visits as the last place
 */
public record Ranking(List<Place> places, long leftOut) {
  public Ranking {
    places = List.copyOf(places);
  }

  /**
   * A place in the ranking.
   *
   * @param rank from 1; units with as many visits share it, and the next has its number among all
   * @param index of the line in the table, from 0
   * @param cumulated the visits of this place and all before it
   */
  public record Place(int rank, int index, YearTable.Line line, long cumulated) {
    public long visits() {
      return line.visits();
    }
  }

  public static Ranking of(YearTable table, int most) {
    record Indexed(int index, YearTable.Line line) {}

    List<Indexed> units = new ArrayList<>();
    for (int at = 0; at < table.lines().size(); at++) {
      YearTable.Line line = table.lines().get(at);
      if (!line.unit().unitCode().isEmpty() && line.visits() > 0) {
        units.add(new Indexed(at, line));
      }
    }
    units.sort(Comparator.comparing(unit -> -unit.line().visits()));
    List<Place> places = new ArrayList<>();
    long cumulated = 0;
    int rank = 0;
    for (Indexed unit : units.subList(0, Math.min(most, units.size()))) {
      long visits = unit.line().visits();
      if (places.isEmpty() || places.get(places.size() - 1).visits() != visits) {
        rank = places.size() + 1;
      }
      cumulated += visits;
      places.add(new Place(rank, unit.index(), unit.line(), cumulated));
    }
    long leftOut =
        units.stream()
            .skip(places.size())
            .filter(unit -> unit.line().visits() == places.get(places.size() - 1).visits())
            .count();
    return new Ranking(places, leftOut);
  }
}
