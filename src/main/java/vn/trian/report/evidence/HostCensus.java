package vn.trian.report.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.HostLine;
import vn.trian.report.content.Trace;
import vn.trian.summary.Measures;
import vn.trian.summary.SummaryRow;
import vn.trian.text.NameOrder;
import vn.trian.visit.ledger.CountedVisit;
import vn.trian.visit.ledger.Rows;
import vn.trian.visit.ledger.Visits;

/**
 * Takes down who was visited. Of more hosts than a sheet holds nothing is held: they are asked for
 * once more, one after the other, and then stand by place, also where several of them are one.
 */
public final class HostCensus implements Consumer<Placed> {
  private final Visits visits;
  private final Outline outline;
  private final Map<Integer, Map<Integer, HostCount>> hosts = new TreeMap<>();
  private long held;

  public HostCensus(Visits visits, Outline outline) {
    this.visits = visits;
    this.outline = outline;
  }

  @Override
  public void accept(Placed placed) {
    Integer host = placed.visit().hostId();
    if (host == null || held > Trace.MOST_SORTED) {
      return;
    }
    hosts
        .computeIfAbsent(placed.row(), row -> new HashMap<>())
        .computeIfAbsent(host, any -> first(placed))
        .add(placed.visit());
    if (held > Trace.MOST_SORTED) {
      hosts.clear();
    }
  }

  private HostCount first(Placed placed) {
    held++;
    return new HostCount(placed.line(), placed.visit().host());
  }

  /** The hosts with a name by row and name; what counts as one host is one line. */
  public Rows<HostLine> hosts() {
    if (held <= Trace.MOST_SORTED) {
      return Rows.of(list());
    }
    long count =
        outline.figures().unitTotals().stream()
            .map(SummaryRow::measures)
            .mapToLong(Measures::hosts)
            .sum();
    return new Rows<>() {
      @Override
      public long count() {
        return count;
      }

      @Override
      public void forEach(Consumer<HostLine> consumer) {
        new Streamed(consumer).goThrough();
      }
    };
  }

  private List<HostLine> list() {
    List<HostLine> all = new ArrayList<>();
    hosts.forEach(
        (row, ofRow) -> {
          Map<Integer, Object> identities = outline.lines().identities(ofRow.keySet());
          Map<Object, HostCount> distinct = new HashMap<>();
          new TreeMap<>(ofRow)
              .forEach(
                  (host, counted) ->
                      distinct.merge(identities.get(host), counted, HostCount::with));
          distinct.values().stream()
              .map(counted -> counted.line(Trace.codeOfUnit(row)))
              .sorted(
                  Comparator.comparing(
                          (HostLine line) -> String.valueOf(line.host().name()),
                          NameOrder.VIETNAMESE)
                      .thenComparing(line -> String.valueOf(line.host().title()))
                      .thenComparing(HostLine::first)
                      .thenComparing(HostLine::visits))
              .forEach(all::add);
        });
    return all;
  }

  /** Hands out one host after the other, from visits in the order of their hosts. */
  private final class Streamed {
    private final Consumer<HostLine> consumer;
    private @Nullable HostCount current;
    private int host;
    private int row;

    Streamed(Consumer<HostLine> consumer) {
      this.consumer = consumer;
    }

    void goThrough() {
      Placing placing = outline.placing();
      visits
          .countedByHost(outline.from(), outline.to())
          .forEach(visit -> placing.place(visit, this::take));
      end();
    }

    private void take(Placed placed) {
      CountedVisit visit = placed.visit();
      int id = visit.hostId() == null ? 0 : visit.hostId();
      HostCount count = current;
      if (count == null || id != host || placed.row() != row) {
        end();
        count = new HostCount(placed.line(), visit.host());
        current = count;
        host = id;
        row = placed.row();
      }
      count.add(visit);
    }

    private void end() {
      if (current != null) {
        consumer.accept(current.line(Trace.codeOfUnit(row)));
      }
    }
  }
}
