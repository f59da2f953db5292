package vn.trian.summary;

import java.util.LinkedHashMap;
import java.util.Map;

/** The totals of a query on its map: those of places, with what is known to lie elsewhere moved. */
final class StatedTotals {
  private final TotalTable table;
  private final Lines lines;
  private final SummaryQuery query;

  StatedTotals(TotalTable table, Lines lines, SummaryQuery query) {
    this.table = table;
    this.lines = lines;
    this.query = query;
  }

  /** Takes a part of the total of a line in a period; the parts add up to it. */
  interface Part {
    void take(int period, UnitLine line, Sum sum);
  }

  private record Move(int period, int host, UnitLine from, UnitLine to) {}

  void forEach(Part part) {
    table.read(query, (period, place, sum) -> part.take(period, lines.ofPlace(place), sum));
    moves()
        .forEach(
            (move, sum) -> {
              part.take(move.period(), move.from(), sum.negated());
              part.take(move.period(), move.to(), sum);
            });
    lines
        .overlaps()
        .forEach(table, query, (period, line, more) -> part.take(period, line, Sum.ofHosts(-more)));
  }

  /** What each host takes with it, counted as one host in each period. */
  private Map<Move, Sum> moves() {
    Map<Move, Sum> moves = new LinkedHashMap<>();
    table.readHosts(
        query,
        lines.movable(),
        (host, place, half, sum) -> {
          int period = query.periodOf(half);
          UnitLine to = lines.told(host, place, half);
          if (to != null && period >= query.firstPeriod() && period <= query.lastPeriod()) {
            moves
                .computeIfAbsent(
                    new Move(period, host, lines.ofPlace(place), to), move -> Sum.ofHosts(1))
                .add(sum);
          }
        });
    return moves;
  }
}
