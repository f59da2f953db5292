package vn.trian.report.evidence;

import com.carrotsearch.hppc.LongHashSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import vn.trian.quality.SourceLocation;
import vn.trian.report.content.Trace;
import vn.trian.report.content.Trace.Traced;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.CountedVisit;
import vn.trian.visit.ledger.SourceFile;

/** Takes down what the visits of a document are: by file, occasion and delegation. */
public final class Census implements Consumer<Placed> {
  private final IntFunction<SourceFile> files;
  private final MessageDigest digest = Hash.sha256();
  private final LongHashSet visits = new LongHashSet();
  private final Map<Integer, Long> byFile = new HashMap<>();
  private final Map<Integer, Long> byBody = new HashMap<>();
  private final Map<String, Long> byOccasion = new TreeMap<>();
  private final List<Entry> records = new ArrayList<>();
  private long count;

  private record Entry(int row, Traced traced) {}

  public Census(IntFunction<SourceFile> files) {
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
    digest.update(
        (visit.key() + " " + visit.content() + " " + placed.row() + " " + placed.period() + "\n")
            .getBytes(StandardCharsets.UTF_8));
    if (count <= Trace.MOST_SORTED) {
      records.add(new Entry(placed.row(), traced(placed)));
    } else {
      records.clear();
    }
  }

  public Traced traced(Placed placed) {
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

  public long count() {
    return count;
  }

  public boolean counts(long visitId) {
    return visits.contains(visitId);
  }

  public long fromFile(int fileId) {
    return byFile.getOrDefault(fileId, 0L);
  }

  public Map<Integer, Long> byBody() {
    return byBody;
  }

  public Map<String, Long> byOccasion() {
    return byOccasion;
  }

  /** The hash of which visits are counted where; to be asked for once. */
  public String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The records by row, period and day, if they are not too many. */
  public List<Traced> records() {
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
}
