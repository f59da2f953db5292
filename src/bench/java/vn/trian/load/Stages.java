package vn.trian.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stages of every round of our job. */
final class Stages {
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  void add(Run run, OurPlace place) throws SQLException {
    StageTimes.of(run, place)
        .forEach((stage, time) -> seconds.computeIfAbsent(stage, s -> new ArrayList<>()).add(time));
  }

  Map<String, Double> medians() {
    Map<String, Double> medians = new LinkedHashMap<>();
    seconds.forEach((stage, times) -> medians.put(stage, Median.of(times)));
    return medians;
  }
}
