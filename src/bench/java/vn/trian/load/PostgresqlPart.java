package vn.trian.load;

import java.io.IOException;
import java.sql.SQLException;

/** A million records with PostgreSQL on the same machine, beside the textbook's job. */
final class PostgresqlPart implements Part {
  @Override
  public LoadTable measure(Bench bench) throws IOException, InterruptedException, SQLException {
    Records records = bench.records(1);
    Series ours = new Series(bench.count(1) + " records, our job on PostgreSQL");
    Series textbook = new Series(bench.count(1) + " records, the textbook's on PostgreSQL");
    Stages stages = new Stages();
    LoadTable table = new LoadTable();
    try (PostgresqlServer server = new PostgresqlServer(bench.folder("postgresql"))) {
      table.note(server.settings() + ".");
      for (int round = 0; round < bench.rounds(); round++) {
        OurPlace place = bench.place("ours", records).with(server.settingsOf("trian")).emptied();
        stages.add(ours.add(bench.run(place.run())), place);
        bench.requireTotals(place, records.totals());
        server.drop("trian");
        String user = "--spring.datasource.username=" + PostgresqlServer.USER;
        textbook.add(bench.textbook(records, server.create("textbook"), user));
        server.drop("textbook");
      }
    }
    return table
        .measured(ours)
        .measured(textbook)
        .atMost(0.33, "our job to the textbook's", ours, textbook)
        .stages(stages);
  }
}
