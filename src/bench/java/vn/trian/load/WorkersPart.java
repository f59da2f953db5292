package vn.trian.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A million records checked by two workers, beside the same run with its own threads: what the
 * broker, the shared folder and the hand-over cost, on a machine that has no more processors for
 * it.
 */
final class WorkersPart implements Part {
  private static final int WORKERS = 2;

  @Override
  public LoadTable measure(Bench bench) throws IOException, InterruptedException, SQLException {
    Records records = bench.records(1);
    Series alone = new Series(bench.count(1) + " records, checked by the run");
    Series shared = new Series(bench.count(1) + " records, checked by two workers");
    LoadTable table = new LoadTable();
    Stages stages = new Stages();
    try (PostgresqlServer server = new PostgresqlServer(bench.folder("postgresql"))) {
      table.note(server.settings() + ".");
      for (int round = 0; round < bench.rounds(); round++) {
        OurPlace one = bench.place("alone", records).with(server.settingsOf("alone")).emptied();
        alone.add(bench.run(one.run()));
        bench.requireTotals(one, records.totals());
        server.drop("alone");
        OurPlace many = bench.place("shared", records).with(server.settingsOf("shared")).emptied();
        stages.add(shared.add(withWorkers(bench, many)), many);
        bench.requireTotals(many, records.totals());
        server.drop("shared");
      }
    }
    return table
        .measured(alone)
        .measured(shared)
        .atMost(1.3, "workers to none", shared, alone)
        .processorsAtMost(1.3, "the same in processor seconds", shared, alone)
        .stages(stages);
  }

  /** The run's own time; its processor seconds are also those of its workers. */
  private static Run withWorkers(Bench bench, OurPlace place)
      throws IOException, InterruptedException {
    int port = freePort();
    Program worker = place.verb("worker", "--lang", "en", "--broker", "tcp://127.0.0.1:" + port);
    List<Started> workers = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      workers.add(bench.start(worker));
    }
    for (Started each : workers) {
      each.awaitSaid("Working for runs");
    }
    Run run = bench.run(place.verb("run", "--lang", "en", "--broker", "embedded:" + port));
    double before = ProcessorTime.ofEndedProcesses();
    for (Started each : workers) {
      each.stopped();
    }
    return run.withProcessors(ProcessorTime.ofEndedProcesses() - before);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }
}
