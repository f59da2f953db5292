package vn.trian.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trian.app.worker.BrokerAddress;
import vn.trian.app.worker.Worker;
import vn.trian.app.worker.WorkerNews;
import vn.trian.calendar.Occasions;
import vn.trian.intake.KeptFiles;
import vn.trian.intake.RangeChecker;
import vn.trian.intake.RecordCheck;
import vn.trian.intake.part.PartFolder;
import vn.trian.visit.RecordInterpreter;
import vn.trian.visit.rule.RecordRules;

/** Stays up and checks ranges of files for the runs of another process. */
@Command(name = "worker")
final class WorkerCommand extends Verb {
  @Option(names = "--broker", paramLabel = "URL", descriptionKey = "option.broker")
  private @Nullable String broker;

  @Override
  @Nullable String broker() {
    return broker;
  }

  @Override
  int call(Settings settings) throws InterruptedException {
    BrokerAddress address = settings.workers().broker();
    if (address == null) {
      throw Failure.usage("worker.broker");
    }
    Postgresql.requireForWorkers(settings);
    Optional<Worker.Refusal> refusal;
    try (ConfigurableApplicationContext context = start(settings);
        Worker worker =
            new Worker(
                context.getBean(JobRepository.class),
                address,
                () -> checking(settings),
                new Talk(console()))) {
      console().say("worker.up", address.place(), settings.data());
      refusal = worker.work();
    }
    if (refusal.isPresent()) {
      throw Failure.usage(
          refusal.get() == Worker.Refusal.OTHER_PROGRAM ? "worker.other" : "worker.folder",
          settings.data());
    }
    return ExitCode.DONE;
  }

  private static Worker.Checking checking(Settings settings) {
    Decrees decrees = Decrees.of(settings);
    RecordCheck check =
        new RecordCheck(
            new RecordInterpreter(decrees.register(), Occasions.load()), new RecordRules());
    return new Worker.Checking(
        Fingerprint.of(decrees),
        new RangeChecker(new KeptFiles(settings.data()), new PartFolder(settings.data()), check));
  }

  /** The tables are the run's: a worker neither makes nor changes them. */
  private static ConfigurableApplicationContext start(Settings settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spring.datasource.url", settings.database().url());
    properties.put("spring.datasource.username", settings.database().user());
    properties.put("spring.datasource.password", settings.database().password());
    properties.put("spring.flyway.enabled", "false");
    properties.put("spring.datasource.hikari.maximum-pool-size", "2");
    properties.putAll(Postgresql.poolSettings(settings.database()));
    return new SpringApplicationBuilder(WorkerApplication.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        // Those of the packaged file would count more than defaults.
        .initializers(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new org.springframework.core.env.MapPropertySource("worker", properties)))
        .run();
  }

  /** Tells people. */
  private record Talk(Console console) implements WorkerNews {
    @Override
    public void waiting(String broker) {
      console.say("worker.waiting", broker);
    }

    @Override
    public void checked(String file, long from, long to) {
      console.say("worker.checked", file, from, to);
    }

    @Override
    public void failed(String file, Throwable why) {
      console.complain("worker.failed", file, Console.causeOf(why));
    }
  }
}
