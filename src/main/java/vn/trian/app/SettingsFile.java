package vn.trian.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * The file {@code trian.properties} in the folder that the program is started in, if there is one,
 * and the folder {@code trian.secrets}, if one is set: a file for each setting that is not to stand
 * among the others, by its name.
 */
final class SettingsFile {
  static final Path NAME = Path.of("trian.properties");

  private SettingsFile() {}

  /**
   * What the file says counts less than an option, a system property or an environment variable.
   */
  static void addTo(ConfigurableEnvironment environment) {
    if (Files.isRegularFile(NAME)) {
      environment.getPropertySources().addLast(new PropertiesPropertySource("file", read()));
    }
  }

  /** What is in the folder counts least. */
  static void addSecretsTo(ConfigurableEnvironment environment) {
    String secrets = environment.getProperty("trian.secrets", "");
    if (!secrets.isEmpty()) {
      environment.getPropertySources().addLast(secrets(secrets));
    }
  }

  private static PropertySource<?> secrets(String folder) {
    try {
      return new ConfigTreePropertySource(
          "secrets", Path.of(folder), ConfigTreePropertySource.Option.AUTO_TRIM_TRAILING_NEW_LINE);
    } catch (IllegalArgumentException e) {
      throw Settings.invalid("trian.secrets", folder, "/run/secrets");
    }
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(NAME, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(
          ExitCode.USAGE, e, "settings.unreadable", NAME, String.valueOf(e.getMessage()));
    }
    return properties;
  }
}
