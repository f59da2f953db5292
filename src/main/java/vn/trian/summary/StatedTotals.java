package vn.trian.summary;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  private record HostPeriod(int period, int host) {}

  void forEach(Part part) {
    table.read(query, (period, place, sum) -> part.take(period, lines.ofPlace(place), sum));
    moves().forEach((of, moves) -> moves.take(of.period(), part));
    lines
        .overlaps()
        .forEach(table, query, (period, line, more) -> part.take(period, line, Sum.ofHosts(-more)));
  }

  /** What each host takes with it in each period. */
  private Map<HostPeriod, Moves> moves() {
    Map<HostPeriod, Moves> moves = new LinkedHashMap<>();
    table.readHosts(
        query,
        lines.movable(),
        lines::placeOfMovable,
        (host, place, half, sum) ->
            moves
                .computeIfAbsent(
                    new HostPeriod(query.periodOf(half), host),
                    of -> new Moves(lines.ofPlace(place)))
                .add(lines.told(host, place, half), sum));
    return moves;
  }

  /** Where the visits of one host in one period go. */
  private static final class Moves {
    private final UnitLine from;
    private final Sum all = new Sum();
    private final Map<UnitLine, Sum> to = new LinkedHashMap<>();
    private boolean stays;

    Moves(UnitLine from) {
      this.from = from;
    }

    void add(@Nullable UnitLine told, Sum sum) {
      if (told == null) {
        stays = true;
      } else {
        all.add(sum);
        to.computeIfAbsent(told, any -> new Sum()).add(sum);
      }
    }

    /** It leaves its line as a host when none of its visits stays. */
    void take(int period, Part part) {
      if (to.isEmpty()) {
        return;
      }
      part.take(period, from, all.negated());
      if (!stays) {
        part.take(period, from, Sum.ofHosts(-1));
      }
      to.forEach(
          (line, sum) -> {
            part.take(period, line, sum);
            part.take(period, line, Sum.ofHosts(1));
          });
    }
  }
}
