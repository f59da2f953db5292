package vn.trian.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import vn.trian.calendar.Occasions;
import vn.trian.intake.decode.CsvTable;
import vn.trian.intake.decode.FileRange;
import vn.trian.intake.part.PartFolder;
import vn.trian.intake.part.RangeOrder;
import vn.trian.place.Register;
import vn.trian.visit.Balance;
import vn.trian.visit.ledger.SourceFile;

/** Gives the ranges of large files to other processes, where there are any. */
final class RangesElsewhere {
  private final Optional<RangeWorkers> workers;
  private final PartFolder parts;
  private final RangeChecker checker;
  private final Register register;
  private final Occasions occasions;
  private final IntakeLog log;

  RangesElsewhere(
      Optional<RangeWorkers> workers,
      PartFolder parts,
      RangeChecker checker,
      Register register,
      Occasions occasions,
      IntakeLog log) {
    this.workers = workers;
    this.parts = parts;
    this.checker = checker;
    this.register = register;
    this.occasions = occasions;
    this.log = log;
  }

  /** The ranges of one file. */
  final class OfFile {
    private final SourceFile file;
    private final StepExecution step;
    private @Nullable PartRanges ranges;

    private OfFile(SourceFile file, StepExecution step) {
      this.file = file;
      this.step = step;
    }

    /** The ranges as others check them, or null where nobody is asked. */
    @Nullable CheckedRanges split(CsvTable table) {
      ranges = workers.map(others -> ranges(table, others)).orElse(null);
      return ranges;
    }

    /** Holds what the others added up against what became of the rows. */
    void requireSame(Balance balance) {
      if (ranges != null) {
        ranges.requireSame(balance);
      }
    }

    /** The file is stored: what came back of it is needed no more. */
    void tidy() {
      if (ranges != null) {
        ranges.close();
        parts.remove(file.sha256());
      }
    }

    private @Nullable PartRanges ranges(CsvTable table, RangeWorkers others) {
      List<FileRange> all = list(table, others.rangeBytes());
      if (all.size() < 2) {
        return null;
      }
      LocalDate receivedOn = file.receivedAt().toLocalDate();
      List<RangeOrder> orders = new ArrayList<>();
      for (FileRange range : all) {
        orders.add(
            new RangeOrder(
                file.sha256(),
                file.name(),
                file.sender(),
                receivedOn,
                range.from(),
                range.to(),
                range.line(),
                others.fingerprint()));
      }
      parts.removeAllBut(file.sha256());
      List<RangeOrder> open = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).closed() && !parts.has(orders.get(i))) {
          open.add(orders.get(i));
        }
      }
      return new PartRanges(
          all,
          orders,
          checker,
          others.giveOut(step, open),
          order -> parts.open(order, register, occasions),
          new Waiting(parts, file, others.patience(), log));
    }
  }

  OfFile of(SourceFile file, StepExecution step) {
    return new OfFile(file, step);
  }

  private static List<FileRange> list(CsvTable table, long size) {
    List<FileRange> all = new ArrayList<>();
    try (FileRanges ranges = new FileRanges(table, size)) {
      for (Optional<FileRange> range = ranges.next(); range.isPresent(); range = ranges.next()) {
        all.add(range.get());
      }
    }
    return all;
  }
}
