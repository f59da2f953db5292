package vn.trian.app;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expected end that is not a success: an exit code and a sentence of the bundle. */
final class Failure extends RuntimeException {
  private final int exit;
  private final String key;
  private final List<Object> arguments;

  Failure(int exit, @Nullable Throwable cause, String key, @Nullable Object... arguments) {
    super(key, cause);
    this.exit = exit;
    this.key = key;
    this.arguments =
        Arrays.stream(arguments)
            .map(argument -> argument instanceof Lines ? argument : String.valueOf(argument))
            .toList();
  }

  static Failure usage(String key, @Nullable Object... arguments) {
    return new Failure(ExitCode.USAGE, null, key, arguments);
  }

  int exit() {
    return exit;
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
