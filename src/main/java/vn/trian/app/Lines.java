package vn.trian.app;

import java.util.List;
import java.util.stream.Collectors;
import vn.trian.text.OneLine;

/** Several lines of ours within a sentence; what others named in one of them cannot break it. */
record Lines(List<String> lines) {
  Lines {
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return lines.stream().map(OneLine::of).collect(Collectors.joining("\n"));
  }
}
