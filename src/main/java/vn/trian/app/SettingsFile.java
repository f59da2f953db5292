package vn.trian.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;

/**
 * The file {@code trian.properties} in the folder that the program is started in, if there is one.
 */
final class SettingsFile {
  static final Path NAME = Path.of("trian.properties");

  private SettingsFile() {}

  /**
   * What the file says counts less than an option, a system property or an environment variable.
   */
  static void addTo(ConfigurableEnvironment environment) {
    if (!Files.isRegularFile(NAME)) {
      return;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(NAME, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(
          ExitCode.USAGE, e, "settings.unreadable", NAME, String.valueOf(e.getMessage()));
    }
    environment.getPropertySources().addLast(new PropertiesPropertySource("file", properties));
  }
}
