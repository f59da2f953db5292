package vn.trian.load;

import java.io.IOException;
import java.sql.SQLException;

/** Ten million records in a small heap, once. */
final class TenMillionPart implements Part {
  private static final String HEAP = "768m";

  @Override
  public LoadTable measure(Bench bench) throws IOException, InterruptedException, SQLException {
    Records ten = bench.records(10);
    OurPlace place = bench.place("ours", ten);
    Series ours = new Series(bench.count(10) + " records in a heap of 768 MB");
    Stages stages = new Stages();
    stages.add(ours.add(bench.run(place.emptied().run().with("-Xmx" + HEAP))), place);
    bench.requireTotals(place, ten.totals());
    return new LoadTable()
        .measured(ours)
        .reached("the summary is what the generator counted", "every line", "every line")
        .stages(stages);
  }
}
