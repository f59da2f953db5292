package vn.trian.app;

import org.springframework.core.env.Environment;
import vn.trian.app.worker.BrokerAddress;

/** The settings of other processes that check ranges of large files. */
final class WorkerOptions {
  private WorkerOptions() {}

  static Settings.Workers of(Environment environment) {
    String url = environment.getProperty("trian.broker.url", "");
    if (!url.isEmpty() && !BrokerAddress.isOne(url)) {
      throw Settings.invalid(
          "trian.broker.url", withoutSecrets(url), "tcp://host:61616, embedded:61616");
    }
    BrokerAddress broker =
        new BrokerAddress(
            url,
            environment.getProperty("trian.broker.user", ""),
            environment.getProperty("trian.broker.password", ""),
            environment.getProperty("trian.broker.queue", "trian.ranges"));
    return new Settings.Workers(
        url.isEmpty() ? null : broker,
        Settings.duration(environment, "trian.workers.patience", "PT30S"),
        Settings.number(environment, "trian.workers.megabytes", 8, 1, 999));
  }

  private static String withoutSecrets(String url) {
    return url.split("\\?", 2)[0].replaceFirst("//.*@", "//…@");
  }
}
