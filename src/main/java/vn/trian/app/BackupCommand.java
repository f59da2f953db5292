package vn.trian.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trian.app.BackupFile.Part;
import vn.trian.intake.KeptFiles;
import vn.trian.report.evidence.KeptTrace;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.visit.Hash;
import vn.trian.visit.ledger.JournalEntry.Proposed;
import vn.trian.visit.ledger.JournalEntry.Received;
import vn.trian.visit.ledger.JournalEntry.Released;
import vn.trian.visit.ledger.JournalFile;
import vn.trian.visit.ledger.JournalLine;

/** One file from which all can be made again. */
@Command(name = "backup")
final class BackupCommand extends Verb {
  @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
  private Path file = Path.of("");

  @Override
  int call(Settings settings) throws IOException {
    if (Files.exists(file)) {
      throw Failure.usage("backup.exists", file);
    }
    // Opening brings the journal's file up to date; while it is open nothing is received.
    try (OpenLedger ledger = OpenLedger.open(settings, "backup")) {
      List<JournalLine> lines = ledger.get(JournalFile.class).list();
      List<Part> parts = parts(settings.data(), lines);
      new BackupFile(file).write(settings.data(), lines.size(), parts);
      tell(lines.size(), parts.stream().filter(p -> p.name().startsWith(BackupFile.FILES)).count());
    } catch (BackupFile.Changed e) {
      throw new Failure(ExitCode.ENVIRONMENT, e, "backup.kept", e.getMessage());
    }
    return ExitCode.DONE;
  }

  private static List<Part> parts(Path data, List<JournalLine> lines) throws IOException {
    List<Part> parts = new ArrayList<>();
    Path journal = data.resolve(BackupFile.JOURNAL);
    if (Files.exists(journal)) {
      parts.add(new Part(BackupFile.JOURNAL, Files.size(journal), Hash.ofFile(journal)));
    } else {
      throw new Failure(ExitCode.ENVIRONMENT, null, "rebuild.nothing", data);
    }
    KeptFiles kept = new KeptFiles(data);
    for (JournalLine line : lines) {
      if (line.entry() instanceof Received received) {
        Path path = kept.path(received.sha256());
        if (Files.notExists(path)) {
          throw new BackupFile.Changed(data.relativize(path).toString());
        }
        String name = data.relativize(path).toString().replace('\\', '/');
        parts.add(new Part(name, Files.size(path), received.sha256()));
      }
    }
    KeptTraces traces = new KeptTraces(data, data);
    Set<String> seen = new HashSet<>();
    for (JournalLine line : lines) {
      // Two articles without a proposal may be kept as the same words.
      if (line.entry() instanceof Proposed of && seen.add(of.proposals())) {
        Path path = kept.path(of.proposals());
        if (Files.notExists(path)) {
          throw new BackupFile.Changed(data.relativize(path).toString());
        }
        String name = data.relativize(path).toString().replace('\\', '/');
        parts.add(new Part(name, Files.size(path), of.proposals()));
      }
    }
    for (JournalLine line : lines) {
      // A release without its list is still a release: only its changes can no longer be told.
      if (line.entry() instanceof Released release
          && seen.add(release.trace())
          && Files.exists(traces.path(release.trace()))) {
        parts.add(kept(traces.path(release.trace()), release.trace()));
        for (Map.Entry<String, Path> of :
            KeptTrace.read(traces.path(release.trace())).partFiles().entrySet()) {
          // Releases share what did not change between them.
          if (seen.add(of.getKey()) && Files.exists(of.getValue())) {
            parts.add(kept(of.getValue(), of.getKey()));
          }
        }
      }
    }
    Decrees decrees = Decrees.of(data, lines);
    for (Decrees.Kept decree : decrees.list()) {
      parts.add(part(data, decrees.path(decree), decree));
    }
    for (Decrees.Kept decree : decrees.listUndone()) {
      // Nothing is made of it any more: one that is gone is not missed.
      if (Files.exists(decrees.undonePath(decree))) {
        parts.add(part(data, decrees.undonePath(decree), decree));
      }
    }
    return parts;
  }

  private static Part kept(Path path, String sha256) throws IOException {
    String name = KeptTraces.FOLDER + "/" + KeptTraces.name(sha256);
    return new Part(name, Files.size(path), sha256);
  }

  private static Part part(Path data, Path path, Decrees.Kept decree) throws IOException {
    String name = data.relativize(path).toString().replace('\\', '/');
    return new Part(name, Files.size(path), decree.file().sha256());
  }

  private void tell(int lines, long files) {
    if (isJson()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("status", "done");
      document.put("exit", ExitCode.DONE);
      document.put("file", file.toString());
      document.put("lines", lines);
      document.put("files", files);
      console().result(Json.text(document));
    }
    console().say("backup.last", files, lines, file);
  }
}
