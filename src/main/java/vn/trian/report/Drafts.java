package vn.trian.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the reports step of the current run wrote aside, for the delivery step. */
public final class Drafts {
  private final List<Draft> documents = new ArrayList<>();
  private final List<ReturnDraft> returns = new ArrayList<>();
  private final List<HeldBack> held = new ArrayList<>();
  private List<YearMonth> left = List.of();
  private long mark = -1;

  public void clear() {
    documents.clear();
    returns.clear();
    held.clear();
    left = List.of();
    mark = -1;
  }

  void add(Draft document) {
    documents.add(document);
  }

  void add(ReturnDraft rows) {
    returns.add(rows);
  }

  void hold(HeldBack revision) {
    held.add(revision);
  }

  void leave(List<YearMonth> months) {
    left = List.copyOf(months);
  }

  void reach(long position) {
    mark = position;
  }

  public List<Draft> documents() {
    return List.copyOf(documents);
  }

  public List<ReturnDraft> returns() {
    return List.copyOf(returns);
  }

  /** Reports of final months that are not issued without a confirmation. */
  public List<HeldBack> held() {
    return List.copyOf(held);
  }

  /** The months that changed and whose reports this run does not make, in order. */
  public List<YearMonth> left() {
    return left;
  }

  /** The last visit that the decision which reports to make has seen; −1 for none. */
  public long mark() {
    return mark;
  }
}
