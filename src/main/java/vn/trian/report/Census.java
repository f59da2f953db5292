package vn.trian.report;

import com.carrotsearch.hppc.LongHashSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.HostLine;
import vn.trian.report.content.Trace;
import vn.trian.report.content.Trace.Traced;
import vn.trian.summary.Lines;
import vn.trian.summary.UnitLine;
import vn.trian.text.NameOrder;
import vn.trian.visit.Hash;
import vn.trian.visit.Host;
import vn.trian.visit.ledger.CountedVisit;
import vn.trian.visit.ledger.SourceFile;

/** Takes down what the visits of a document are: by file, occasion, delegation and host. */
final class Census implements Consumer<Placed> {
  private final Lines lines;
  private final IntFunction<SourceFile> files;
  private final MessageDigest digest = Hash.sha256();
  private final LongHashSet visits = new LongHashSet();
  private final Map<Integer, Long> byFile = new HashMap<>();
  private final Map<Integer, Long> byBody = new HashMap<>();
  private final Map<String, Long> byOccasion = new TreeMap<>();
  private final Map<Integer, Map<Integer, HostCount>> hosts = new TreeMap<>();
  private final List<Entry> records = new ArrayList<>();
  private long count;

  private record Entry(int row, Traced traced) {}

  Census(Lines lines, IntFunction<SourceFile> files) {
    this.lines = lines;
    this.files = files;
  }

  @Override
  public void accept(Placed placed) {
    CountedVisit visit = placed.visit();
    count++;
    visits.add(visit.id());
    byFile.merge(visit.fileId(), 1L, Long::sum);
    byBody.merge(visit.bodyId(), 1L, Long::sum);
    byOccasion.merge(visit.occasion() == null ? "" : visit.occasion(), 1L, Long::sum);
    if (visit.hostId() != null) {
      hosts
          .computeIfAbsent(placed.row(), row -> new HashMap<>())
          .computeIfAbsent(visit.hostId(), host -> new HostCount(placed.line(), visit.host()))
          .add(visit);
    }
    digest.update(
        (visit.key() + " " + visit.content() + " " + placed.row() + " " + placed.period() + "\n")
            .getBytes(StandardCharsets.UTF_8));
    if (count <= Trace.MOST_SORTED) {
      records.add(new Entry(placed.row(), traced(placed)));
    } else {
      records.clear();
    }
  }

  Traced traced(Placed placed) {
    CountedVisit visit = placed.visit();
    SourceFile file = files.apply(visit.fileId());
    return new Traced(
        Trace.codeOfUnit(placed.row()),
        placed.period(),
        visit.date(),
        visit.host(),
        new SourceLocation(file.name(), visit.sheet(), visit.line()),
        file.sha256());
  }

  long count() {
    return count;
  }

  boolean counts(long visitId) {
    return visits.contains(visitId);
  }

  long fromFile(int fileId) {
    return byFile.getOrDefault(fileId, 0L);
  }

  Map<Integer, Long> byBody() {
    return byBody;
  }

  Map<String, Long> byOccasion() {
    return byOccasion;
  }

  /** The hash of which visits are counted where; to be asked for once. */
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The records by row, period and day, if they are not too many. */
  List<Traced> records() {
    return records.stream()
        .sorted(
            Comparator.comparingInt(Entry::row)
                .thenComparing(entry -> entry.traced().period())
                .thenComparing(entry -> entry.traced().date())
                .thenComparing(entry -> entry.traced().at().file())
                .thenComparing(entry -> entry.traced().at().line()))
        .map(Entry::traced)
        .toList();
  }

  /** The hosts with a name by row and name; what counts as one host is one line. */
  List<HostLine> hosts() {
    List<HostLine> all = new ArrayList<>();
    hosts.forEach(
        (row, ofRow) -> {
          Map<Integer, Object> identities = lines.identities(ofRow.keySet());
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

  /** What is known of one host while visits are taken. */
  private static final class HostCount {
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
}
