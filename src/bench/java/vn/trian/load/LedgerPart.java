package vn.trian.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;

/**
 * What a month costs that has a thousand records, where there are five million already; also with
 * the quick compiler alone, as the documents tell whoever plans such a run.
 */
final class LedgerPart implements Part {
  private static final YearMonth MONTH = YearMonth.of(2026, 7);
  private static final String AFTER_IT = "2026-08-01T06:00:00";
  private static final int NEW = 1_000;
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  @Override
  public LoadTable measure(Bench bench) throws IOException, InterruptedException, SQLException {
    Records five = bench.records(5);
    Records month = bench.records("month", SeededDays.of(MONTH), five.rows() + 1, NEW);
    OurPlace first = bench.place("first", five).emptied();
    OurPlace large = bench.place("large", month).at(AFTER_IT);
    OurPlace empty = bench.place("empty", month).at(AFTER_IT);
    Path both = Folders.linked(bench.folder("input-both"), Bench.files(five, month));
    OurPlace largeWithAll = large.withInput(both);

    Series load = new Series(bench.count(5) + " records, the first load");
    Series overLarge = new Series("1,000 new records over a ledger of " + bench.count(5));
    Series overEmpty = new Series("1,000 new records over an empty ledger");
    Series quickOverLarge = new Series("over the large one, the quick compiler alone");
    Series quickOverEmpty = new Series("over an empty one, the quick compiler alone");
    Series nothing = new Series("nothing new over a ledger of " + bench.count(5));
    Series nothingOfAll = new Series("nothing new, the large file still in the input folder");
    Series status = new Series("`status`");
    Stages stages = new Stages();
    load.add(bench.run(first.run()));
    for (int round = 0; round < bench.rounds(); round++) {
      putBack(first, large);
      quickOverLarge.add(bench.run(large.run().with(QUICK)));
      quickOverEmpty.add(bench.run(empty.emptied().run().with(QUICK)));
      putBack(first, large);
      stages.add(overLarge.add(bench.run(large.run())), large);
      overEmpty.add(bench.run(empty.emptied().run()));
      nothing.add(bench.run(large.run()));
      status.add(bench.run(large.status()));
      nothingOfAll.add(bench.run(largeWithAll.run()));
      bench.requireTotals(large, five.totals().plus(month.totals()));
    }
    return new LoadTable()
        .measured(load)
        .measured(overLarge)
        .measured(overEmpty)
        .measured(quickOverLarge)
        .measured(quickOverEmpty)
        .measured(nothing)
        .measured(nothingOfAll)
        .measured(status)
        .atMost(1.3, "a large ledger to an empty one", overLarge, overEmpty)
        .atMost(1.3, "the same, the quick compiler alone", quickOverLarge, quickOverEmpty)
        .atMost(1.3, "nothing new to `status`", nothing, status)
        .stages(stages);
  }

  private static void putBack(OurPlace first, OurPlace large) throws IOException {
    Folders.copy(first.data(), large.data());
    Folders.copy(first.output(), large.output());
  }
}
