package vn.trian.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trian.disk.WholeFile;
import vn.trian.report.evidence.KeptTraces;
import vn.trian.visit.Hash;

/**
 * A backup: one zip with the journal, what is kept of source files, decrees and releases, and a
 * manifest that says how long each is and what its SHA-256 is. The database is not in it: it is
 * made again from these.
 */
final class BackupFile {
  static final String JOURNAL = "journal.jsonl";
  static final String FILES = "files/";
  private static final String DECREE = Decrees.FOLDER + "/(undone/)?[0-9]{3,9}-%s\\.csv";
  private static final String MANIFEST = "manifest.json";
  private static final String FORMAT = "trian-backup";
  private static final int VERSION = 1;
  private static final int LONGEST_MANIFEST = 256 << 20;

  private final Path path;

  BackupFile(Path path) {
    this.path = path;
  }

  /** One file of a backup, under its name in the data folder. */
  record Part(String name, long size, String sha256) {}

  /** Something that takes the parts of a backup one after the other. */
  interface Target {
    OutputStream open(Part part) throws IOException;
  }

  /** A zip that is none, or none of ours; the message says why. */
  static final class NotABackup extends Exception {
    NotABackup(String reason) {
      super(reason);
    }
  }

  /** A backup whose content is not what its manifest says. */
  static final class Damaged extends Exception {
    Damaged(String reason) {
      super(reason);
    }
  }

  /** A file to be backed up is not what it was received as. */
  static final class Changed extends IOException {
    Changed(String name) {
      super(name);
    }
  }

  /** Writes a backup of a data folder, whole or not at all. */
  void write(Path data, long lines, List<Part> parts) throws IOException {
    Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
    manifest.put("format", FORMAT);
    manifest.put("version", VERSION);
    manifest.put("lines", lines);
    manifest.put("parts", parts);
    WholeFile.write(
        path,
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(Json.text(manifest).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (Part part : parts) {
              zip.putNextEntry(new ZipEntry(part.name()));
              try (InputStream in = java.nio.file.Files.newInputStream(data.resolve(part.name()))) {
                if (!copy(in, zip, part)) {
                  throw new Changed(part.name());
                }
              }
              zip.closeEntry();
            }
          }
        });
  }

  /** Reads all of a backup and looks whether it is whole; nothing is written. */
  List<Part> verify() throws IOException, NotABackup, Damaged {
    return read(part -> OutputStream.nullOutputStream());
  }

  /** Reads all of a backup into a target, checking it once more on the way. */
  List<Part> read(Target target) throws IOException, NotABackup, Damaged {
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      List<Part> parts = parts(zip);
      requireTheseAlone(zip, parts);
      for (Part part : parts) {
        try (InputStream in = zip.getInputStream(entry(zip, part.name()));
            OutputStream out = target.open(part)) {
          if (!copy(in, out, part)) {
            throw new Damaged(part.name());
          }
        } catch (ZipException | java.io.EOFException e) {
          throw new Damaged(part.name() + ": " + e.getMessage());
        }
      }
      return parts;
    } catch (ZipException e) {
      throw new Damaged(String.valueOf(e.getMessage()));
    }
  }

  private static List<Part> parts(ZipFile zip) throws IOException, NotABackup, Damaged {
    ZipEntry entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      throw new NotABackup(MANIFEST);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      JsonNode manifest = JsonMapper.builder().build().readTree(in.readNBytes(LONGEST_MANIFEST));
      if (!manifest.path("format").asString("").equals(FORMAT)
          || manifest.path("version").asInt(0) != VERSION) {
        throw new NotABackup("%s %s".formatted(manifest.path("format"), manifest.path("version")));
      }
      return manifest
          .path("parts")
          .valueStream()
          .map(
              part ->
                  new Part(
                      part.path("name").asString(""),
                      part.path("size").asLong(-1),
                      part.path("sha256").asString("")))
          .toList();
    } catch (JacksonException e) {
      throw new Damaged(MANIFEST);
    }
  }

  /** Every part once, nothing besides, and no name that leads elsewhere. */
  private static void requireTheseAlone(ZipFile zip, List<Part> parts) throws Damaged {
    Set<String> listed = new HashSet<>(Set.of(MANIFEST));
    boolean journal = false;
    for (Part part : parts) {
      String sha256 = part.sha256();
      boolean kept =
          sha256.matches("[0-9a-f]{64}")
              && (part.name().equals(FILES + sha256.substring(0, 2) + "/" + sha256)
                  || part.name().equals(KeptTraces.FOLDER + "/" + KeptTraces.name(sha256))
                  || part.name().matches(DECREE.formatted(sha256)));
      journal |= part.name().equals(JOURNAL);
      if ((!kept && !part.name().equals(JOURNAL)) || !listed.add(part.name())) {
        throw new Damaged(part.name());
      }
    }
    if (!journal) {
      throw new Damaged(JOURNAL);
    }
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (!listed.remove(name)) {
        throw new Damaged(name);
      }
    }
    if (!listed.isEmpty()) {
      throw new Damaged(listed.iterator().next());
    }
  }

  private static ZipEntry entry(ZipFile zip, String name) throws Damaged {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new Damaged(name);
    }
    return entry;
  }

  /** Copies and says whether the bytes were those of the part; no byte too many is copied. */
  private static boolean copy(InputStream in, OutputStream out, Part part) throws IOException {
    MessageDigest digest = Hash.sha256();
    byte[] block = new byte[1 << 16];
    long size = 0;
    for (int n = in.read(block); n >= 0 && size <= part.size(); n = in.read(block)) {
      digest.update(block, 0, n);
      out.write(block, 0, n);
      size += n;
    }
    return size == part.size() && HexFormat.of().formatHex(digest.digest()).equals(part.sha256());
  }
}
