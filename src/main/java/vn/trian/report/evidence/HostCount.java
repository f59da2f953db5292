package vn.trian.report.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.trian.report.content.HostLine;
import vn.trian.summary.UnitLine;
import vn.trian.visit.Host;
import vn.trian.visit.ledger.CountedVisit;

/** What is known of one host while visits are taken. */
final class HostCount {
  private final UnitLine unit;
  private Host host;
  private long visits;
  private long gifts;
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;

  HostCount(UnitLine unit, Host host) {
    this.unit = unit;
    this.host = host;
  }

  /** Visits come in the order of their days: the name is as it was written last. */
  void add(CountedVisit visit) {
    host = visit.host();
    visits++;
    gifts += visit.gift() ? 1 : 0;
    first = first == null ? visit.date() : first;
    last = visit.date();
  }

  HostCount with(HostCount other) {
    HostCount both = new HostCount(unit, isLater(other) ? other.host : host);
    both.visits = visits + other.visits;
    both.gifts = gifts + other.gifts;
    both.first = other.isEarlier(this) ? other.first : first;
    both.last = isLater(other) ? other.last : last;
    return both;
  }

  private boolean isLater(HostCount other) {
    return last != null && other.last != null && other.last.isAfter(last);
  }

  private boolean isEarlier(HostCount other) {
    return first != null && other.first != null && first.isBefore(other.first);
  }

  HostLine line(String code) {
    if (first == null || last == null) {
      throw new IllegalStateException("a host is counted by its visits: " + host);
    }
    return new HostLine(code, unit, host, visits, gifts, first, last);
  }
}
