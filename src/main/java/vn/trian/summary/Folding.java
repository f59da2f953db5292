package vn.trian.summary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.trian.calendar.ReportingCalendar;

/** Adds contributions up to the changes of the totals, and of the hosts' own record of visits. */
final class Folding {
  private final Map<Cell, Sum> changes = new HashMap<>();
  private final Map<Integer, Map<HostPeriod, Sum>> hostVisits = new HashMap<>();
  private final Map<Integer, Integer> placeOfHost = new HashMap<>();
  private final Map<Cell, Long> months = new HashMap<>();
  private final Map<SenderPeriod, Long> senderVisits = new HashMap<>();

  /** The half months in which a sender told of visits in a province. */
  record SenderPeriod(int senderId, String province, int half) {}

  /** The half months and occasions in which a host was visited. */
  record HostPeriod(int half, String occasion) {}

  void add(Contribution c) {
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      List<Integer> periods = Grain.periodsOf(c.half(), calendar);
      touch(calendar, periods.get(0), c.visitId());
      for (int period : periods) {
        change(calendar, period, c.placeId(), "").add(c);
        if (!c.occasion().isEmpty()) {
          change(calendar, period, c.placeId(), c.occasion()).add(c);
        }
      }
    }
    senderVisits.merge(
        new SenderPeriod(c.senderId(), c.province(), c.half()), (long) c.sign(), Long::sum);
    if (c.hostId() != null) {
      placeOfHost.put(c.hostId(), c.placeId());
      hostVisits
          .computeIfAbsent(c.hostId(), host -> new HashMap<>())
          .computeIfAbsent(new HostPeriod(c.half(), c.occasion()), any -> new Sum())
          .add(c);
    }
  }

  /** Touches the months of a half of a month, of whose visits something is known now. */
  void touch(int half, long visitId) {
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      touch(calendar, Grain.periodsOf(half, calendar).get(0), visitId);
    }
  }

  private void touch(ReportingCalendar calendar, int month, long visitId) {
    months.merge(new Cell(calendar.letter(), month, 0, ""), visitId, Math::max);
  }

  /** The changes of what senders told of. */
  Map<SenderPeriod, Long> senderVisits() {
    return senderVisits;
  }

  /** The hosts whose visits change, each with the changes. */
  Map<Integer, Map<HostPeriod, Sum>> hostVisits() {
    return hostVisits;
  }

  /**
   * Counts a host in each period that it now has a visit in and had none before, and no longer in
   * those that lost the last one.
   *
   * @param before the visits of the host so far
   * @param after the same with this fold's changes
   */
  void countHost(int host, Map<HostPeriod, Long> before, Map<HostPeriod, Long> after) {
    Set<Cell> was = cellsOf(host, before);
    Set<Cell> is = cellsOf(host, after);
    for (Cell cell : is) {
      if (!was.contains(cell)) {
        changes.computeIfAbsent(cell, c -> new Sum()).addHosts(1);
      }
    }
    for (Cell cell : was) {
      if (!is.contains(cell)) {
        changes.computeIfAbsent(cell, c -> new Sum()).addHosts(-1);
      }
    }
  }

  Map<Cell, Sum> changes() {
    return changes;
  }

  /**
   * The months of each calendar that something changed in, each with the last visit that did it;
   * place and occasion say nothing.
   */
  Map<Cell, Long> months() {
    return months;
  }

  private Set<Cell> cellsOf(int host, Map<HostPeriod, Long> visits) {
    Set<Cell> cells = new HashSet<>();
    visits.forEach(
        (when, count) -> {
          if (count > 0) {
            for (ReportingCalendar calendar : ReportingCalendar.values()) {
              for (int period : Grain.periodsOf(when.half(), calendar)) {
                String letter = calendar.letter();
                int place = Objects.requireNonNull(placeOfHost.get(host));
                cells.add(new Cell(letter, period, place, ""));
                cells.add(new Cell(letter, period, place, when.occasion()));
              }
            }
          }
        });
    return cells;
  }

  private Sum change(ReportingCalendar calendar, int period, int placeId, String occasion) {
    Cell cell = new Cell(calendar.letter(), period, placeId, occasion);
    return changes.computeIfAbsent(cell, c -> new Sum());
  }
}
