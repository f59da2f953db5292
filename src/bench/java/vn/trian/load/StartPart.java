package vn.trian.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The sample records, beside a program of Boot, Batch and H2 that does nothing; both also in the
 * way of starting that the profile {@code fast-start} offers, where it has made its archive.
 */
final class StartPart implements Part {
  @Override
  public LoadTable measure(Bench bench) throws IOException, InterruptedException {
    OurPlace place = bench.place("sample", bench.settings().project().resolve("input"));
    Path archive = bench.settings().project().resolve("target/trian.jsa");
    List<String> fast =
        Files.exists(archive)
            ? List.of(
                "-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
            : List.of();
    Series sample = new Series("the sample records, our job");
    Series bare = new Series("Boot, Batch and H2 alone");
    Series fastSample = new Series("the sample records, started fast");
    Series fastBare = new Series("Boot, Batch and H2 alone, started fast");
    for (int round = 0; round < bench.rounds(); round++) {
      sample.add(bench.run(place.emptied().run()));
      bare.add(bench.run(bench.bareStart()));
      if (!fast.isEmpty()) {
        fastSample.add(bench.run(place.emptied().run().with(fast)));
        fastBare.add(bench.run(bench.bareStart().with(fast)));
      }
    }
    LoadTable table =
        new LoadTable()
            .measured(sample)
            .measured(bare)
            .atMost(2.0, "the sample to a bare start", sample, bare);
    return fast.isEmpty()
        ? table
        : table
            .measured(fastSample)
            .measured(fastBare)
            .atMost(2.0, "the same, both started fast", fastSample, fastBare)
            .atMost(2.0, "the sample started fast to a plain bare start", fastSample, bare);
  }
}
