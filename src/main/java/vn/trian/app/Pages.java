package vn.trian.app;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.trian.web.House;
import vn.trian.web.Program;

/** The pages, served until they are closed. */
final class Pages implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Pages(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Pages serve(Settings settings, LedgerDoor door, HouseVerbs verbs) {
    Settings.Serving serving = settings.serving();
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", serving.address());
    properties.put("server.port", serving.port());
    properties.put("trian.upload", serving.megabytes());
    // Whoever may name the host may pass for this machine: only where nobody has to log in that
    // counts.
    properties.put(
        "server.forward-headers-strategy", serving.users().isEmpty() ? "none" : "native");
    Pages pages =
        new Pages(
            new SpringApplicationBuilder(PagesApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties)
                .initializers(
                    context -> {
                      GenericApplicationContext beans = (GenericApplicationContext) context;
                      beans.registerBean(Settings.class, () -> settings);
                      beans.registerBean(DataSource.class, () -> door);
                      beans.registerBean(Program.class, () -> verbs);
                      beans.registerBean(House.class, () -> house(settings));
                    })
                .run());
    // Each verb starts an application of its own: it must not set the logs up anew, or end them.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    return pages;
  }

  private static House house(Settings settings) {
    Settings.Serving serving = settings.serving();
    return new House(
        serving.users(),
        settings.input(),
        settings.whole(),
        !serving.watch().isZero(),
        serving.megabytes());
  }

  /** Where they are to be found. */
  String address() {
    String host = context.getEnvironment().getRequiredProperty("server.address");
    return "http://%s:%s/"
        .formatted(
            host.contains(":") ? "[" + host + "]" : host,
            context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  @Override
  public void close() {
    System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    context.close();
  }
}
