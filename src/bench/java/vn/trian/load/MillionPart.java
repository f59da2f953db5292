package vn.trian.load;

import java.io.IOException;
import java.sql.SQLException;

/** The whole job on a million records, beside the textbook's and DuckDB. */
final class MillionPart implements Part {
  @Override
  public LoadTable measure(Bench bench) throws IOException, InterruptedException, SQLException {
    Records records = bench.records(1);
    OurPlace place = bench.place("ours", records);
    Series ours = new Series(bench.count(1) + " records, our job");
    Series textbook = new Series(bench.count(1) + " records, the textbook's");
    Series duckDb = new Series(bench.count(1) + " records, DuckDB");
    Stages stages = new Stages();
    for (int round = 0; round < bench.rounds(); round++) {
      stages.add(ours.add(bench.run(place.emptied().run())), place);
      textbook.add(bench.textbook(records));
      duckDb.add(bench.duckDb(records));
      bench.requireTotals(place, records.totals());
    }
    return new LoadTable()
        .measured(ours)
        .measured(textbook)
        .measured(duckDb)
        .atMost(0.33, "our job to the textbook's", ours, textbook)
        .atMost(4.0, "our job to DuckDB", ours, duckDb)
        .stages(stages);
  }
}
