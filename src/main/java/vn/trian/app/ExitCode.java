package vn.trian.app;

/** How the program ends; scripts rely on the numbers. */
final class ExitCode {
  static final int DONE = 0;
  static final int INTERNAL = 1;
  static final int REJECTED = 2;
  static final int USAGE = 3;
  static final int ENVIRONMENT = 4;
  static final int BUSY = 5;

  private ExitCode() {}
}
