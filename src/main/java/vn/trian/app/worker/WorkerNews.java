package vn.trian.app.worker;

/** Hears of what a worker does. */
public interface WorkerNews {
  /** The broker does not answer yet. */
  void waiting(String broker);

  void checked(String file, long from, long to);

  /** A range could not be checked here. */
  void failed(String file, Throwable why);
}
