package vn.trian.place;

import org.openjdk.jmh.annotations.Benchmark;

/** Reading the register: in a new virtual machine each time, and again and again. */
public class LoadingBenchmark {
  static final int UNITS = 17_864;

  @Benchmark
  public Object load() {
    return Register.read();
  }
}
