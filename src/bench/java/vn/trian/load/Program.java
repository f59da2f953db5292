package vn.trian.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program to be started in a virtual machine of its own.
 *
 * @param options of the virtual machine, beside those that all have
 * @param jars what it needs beside the class path that all have
 */
record Program(String mainClass, List<String> options, List<Path> jars, List<String> arguments) {
  static Program of(String mainClass, String... arguments) {
    return new Program(mainClass, List.of(), List.of(), List.of(arguments));
  }

  Program with(String option) {
    return with(List.of(option));
  }

  Program with(List<String> others) {
    List<String> more = new ArrayList<>(options);
    more.addAll(others);
    return new Program(mainClass, more, jars, arguments);
  }

  Program and(String argument) {
    List<String> more = new ArrayList<>(arguments);
    more.add(argument);
    return new Program(mainClass, options, jars, more);
  }

  Program with(Path jar) {
    return new Program(mainClass, options, List.of(jar), arguments);
  }
}
