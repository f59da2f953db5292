package vn.trian.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What one program took in every round. */
final class Series {
  private final String what;
  private final List<Run> runs = new ArrayList<>();

  Series(String what) {
    this.what = what;
  }

  String what() {
    return what;
  }

  Run add(Run run) {
    runs.add(run);
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s, of processors %.1f s, heap %d MB%n",
        what,
        run.seconds(),
        run.processors(),
        run.heap());
    return run;
  }

  double median() {
    return Median.of(runs.stream().map(Run::seconds).toList());
  }

  double processors() {
    return Median.of(runs.stream().map(Run::processors).toList());
  }

  long heap() {
    return runs.stream().mapToLong(Run::heap).max().orElse(0);
  }

  String rounds() {
    return runs.stream()
        .map(run -> String.format(Locale.ROOT, "%.1f", run.seconds()))
        .collect(Collectors.joining(" · "));
  }
}
