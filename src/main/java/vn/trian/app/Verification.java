package vn.trian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.trian.delivery.EarlierFiles;
import vn.trian.disk.Folders;
import vn.trian.report.ReportMaker;
import vn.trian.report.content.ReportKey;
import vn.trian.report.content.Standing;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.JournalEntry.Released;
import vn.trian.visit.ledger.JournalFile;
import vn.trian.visit.ledger.JournalLine;

/**
 * Makes delivered files once more, each from a ledger that the journal and the kept source files
 * give as it was for that release.
 */
final class Verification {
  private final Settings settings;
  private final List<JournalLine> lines;

  Verification(Settings settings, List<JournalLine> lines) {
    this.settings = settings;
    this.lines = lines;
  }

  /**
   * A file that is to be verified.
   *
   * @param path as it was delivered
   */
  record Asked(Path file, JournalLine line, Released release, String path) {}

  /**
   * What came of it.
   *
   * @param differsAt the first byte that differs, from 1; 0 where none does
   */
  record Verified(Asked asked, long differsAt) {
    boolean isSame() {
      return differsAt == 0;
    }
  }

  /** The release that a file is of: by its bytes, or else by its place in the output folder. */
  Optional<Asked> find(Path file) {
    String sha256 = Hash.ofFile(file);
    @Nullable Asked found = null;
    String place = place(file);
    for (JournalLine line : lines) {
      if (line.entry() instanceof Released release) {
        for (Map.Entry<String, String> of : release.files().entrySet()) {
          boolean earlier = place.equals(EarlierFiles.path(of.getKey(), release.number()));
          if (of.getValue().equals(sha256)) {
            return Optional.of(new Asked(file, line, release, of.getKey()));
          }
          if (earlier || place.equals(of.getKey())) {
            found = new Asked(file, line, release, of.getKey());
          }
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private String place(Path file) {
    Path output = settings.output().toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(output)
        ? output.relativize(absolute).toString().replace('\\', '/')
        : absolute.toString();
  }

  /** The list of records of the release before, that what this one changed is told from. */
  private void requireTrace(Asked asked) {
    lines.stream()
        .map(JournalLine::entry)
        .filter(Released.class::isInstance)
        .map(Released.class::cast)
        .filter(
            before ->
                before.report().equals(asked.release().report())
                    && before.number() == asked.release().number() - 1)
        .map(Released::trace)
        .filter(trace -> !trace.isEmpty())
        .forEach(
            trace -> {
              if (new KeptTraces(settings.data(), settings.data()).find(trace).isEmpty()) {
                throw new Failure(ExitCode.ENVIRONMENT, null, "verify.lost", asked.file());
              }
            });
  }

  /** Verifies files; those of one making of the settings and units from one replay. */
  List<Verified> verify(List<Asked> all) {
    all.forEach(this::requireTrace);
    Map<String, List<Asked>> groups = new TreeMap<>();
    for (Asked asked : all) {
      ReportKey key = ReportKey.parse(asked.release().report());
      String group =
          asked.release().units() + " " + key.calendar() + " " + asked.release().settings();
      groups.computeIfAbsent(group, any -> new ArrayList<>()).add(asked);
    }
    Map<Path, Verified> verified = new LinkedHashMap<>();
    for (List<Asked> group : groups.values()) {
      verifyGroup(group).forEach(one -> verified.put(one.asked().file(), one));
    }
    return all.stream().map(asked -> verified.get(asked.file())).toList();
  }

  private List<Verified> verifyGroup(List<Asked> group) {
    Path scratch;
    try {
      scratch = Files.createTempDirectory("trian-verify-");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create a folder to verify in", e);
    }
    try {
      long last = group.stream().mapToLong(asked -> asked.line().number()).max().orElse(0);
      List<JournalLine> before = lines.stream().filter(line -> line.number() <= last).toList();
      new JournalFile(scratch).add(before);
      Settings as = settingsOf(group.get(0), scratch);
      List<Verified> verified = new ArrayList<>();
      try (OpenLedger ledger = OpenLedger.openUnchecked(as, "verify", () -> {})) {
        new Replay(ledger).run(before, new Compare(ledger, group, verified));
      }
      return verified;
    } finally {
      remove(scratch);
    }
  }

  private static void remove(Path scratch) {
    try {
      Folders.remove(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + scratch, e);
    }
  }

  /** The settings of the release, over a ledger of its own. */
  private Settings settingsOf(Asked asked, Path scratch) {
    ReportKey key = ReportKey.parse(asked.release().report());
    Map<String, Object> told = new HashMap<>(asked.release().settings());
    told.put("trian.input", scratch.resolve("input").toString());
    told.put("trian.output", scratch.resolve("output").toString());
    told.put("trian.data", scratch.toString());
    told.put("trian.kept", settings.data().toAbsolutePath().toString());
    told.put("trian.zone", settings.clock().getZone().getId());
    told.put("trian.calendar", key.calendar().id());
    if (key instanceof ReportKey.Month month && !month.department().isEmpty()) {
      told.put("trian.departments", month.department());
    }
    StandardEnvironment environment = new StandardEnvironment();
    // What is set on this machine today does not count.
    environment.getPropertySources().stream()
        .map(PropertySource::getName)
        .toList()
        .forEach(environment.getPropertySources()::remove);
    environment.getPropertySources().addFirst(new MapPropertySource("release", told));
    return Settings.of(environment);
  }

  /** Makes each release that is asked for where it was made, and compares its files. */
  private record Compare(OpenLedger ledger, List<Asked> group, List<Verified> verified)
      implements Replay.Before {
    @Override
    public boolean wants(JournalLine line) {
      return group.stream().anyMatch(asked -> asked.line().number() == line.number());
    }

    @Override
    public void at(JournalLine line) {
      if (!(line.entry() instanceof Released release)) {
        throw new IllegalArgumentException("not a release: " + line);
      }
      Map<String, Path> made =
          ledger
              .get(ReportMaker.class)
              .remake(
                  ReportKey.parse(release.report()),
                  release.number(),
                  Standing.ofId(release.standing()),
                  line.at().toLocalDate());
      for (Asked asked : group) {
        if (asked.line().number() == line.number()) {
          verified.add(new Verified(asked, differsAt(asked.file(), made.get(asked.path()))));
        }
      }
    }

    private static long differsAt(Path file, @Nullable Path made) {
      if (made == null) {
        return 1;
      }
      try {
        return Files.mismatch(file, made) + 1;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
  }
}
