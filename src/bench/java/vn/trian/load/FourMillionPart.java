package vn.trian.load;

import java.io.IOException;
import java.sql.SQLException;

/** Four times the records are to take about four times as long. */
final class FourMillionPart implements Part {
  @Override
  public LoadTable measure(Bench bench) throws IOException, InterruptedException, SQLException {
    Records one = bench.records(1);
    Records four = bench.records(4);
    OurPlace small = bench.place("ours", one);
    OurPlace large = small.withInput(four.folder());
    Series ofOne = new Series(bench.count(1) + " records");
    Series ofFour = new Series(bench.count(4) + " records");
    Stages stages = new Stages();
    for (int round = 0; round < bench.rounds(); round++) {
      ofOne.add(bench.run(small.emptied().run()));
      stages.add(ofFour.add(bench.run(large.emptied().run())), large);
      bench.requireTotals(large, four.totals());
    }
    return new LoadTable()
        .measured(ofOne)
        .measured(ofFour)
        .atMost(4.4, "four times the records", ofFour, ofOne)
        .stages(stages);
  }
}
