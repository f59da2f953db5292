package vn.trian.load;

import java.io.IOException;

/** The sample records, beside a program of Boot, Batch and H2 that does nothing. */
final class StartPart implements Part {
  @Override
  public LoadTable measure(Bench bench) throws IOException, InterruptedException {
    OurPlace place = bench.place("sample", bench.settings().project().resolve("input"));
    Series sample = new Series("the sample records, our job");
    Series bare = new Series("Boot, Batch and H2 alone");
    for (int round = 0; round < bench.rounds(); round++) {
      sample.add(bench.run(place.emptied().run()));
      bare.add(bench.bareStart());
    }
    return new LoadTable()
        .measured(sample)
        .measured(bare)
        .atMost(2.0, "the sample to a bare start", sample, bare);
  }
}
