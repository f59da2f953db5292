package vn.trian.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.trian.disk.FileNames;
import vn.trian.disk.WholeFile;

/**
 * Puts files into the input folder for people who cannot reach it: whole or not at all, and never
 * in the place of another one. Their names never lead out of it.
 */
public final class Uploads {
  /** Where files lie that nobody named a sender for. */
  public static final String UNNAMED = "uploads";

  /** Room for what is put behind the name of a file that goes back, in bytes. */
  private static final int LONGEST = 200;

  /** Of a path, of a command line, or not to be seen. */
  private static final Pattern UNFIT =
      Pattern.compile("[/\\\\:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private final Path root;
  private final Whole whole;

  public Uploads(Path root, Whole whole) {
    this.root = root;
    this.whole = whole;
  }

  /** What came of an upload. */
  public sealed interface Answer {
    /** It lies in the input folder under this name, from which it is taken in. */
    record Put(String name) implements Answer {}

    record Refused(Reason reason) implements Answer {}
  }

  /** Why a file was not taken. */
  public enum Reason {
    /** Its name is none that a file may have, or one that the input folder passes over. */
    NAME,
    /** It is no kind of file that is read. */
    KIND,
    /** The sender is none that a folder may be named by. */
    SENDER,
    /** Another file has its name. */
    EXISTS
  }

  /**
   * Puts a file in.
   *
   * @param sender whose folder it goes into; blank for {@link #UNNAMED}
   */
  public Answer put(String sender, String name, InputStream content) throws IOException {
    String folder = sender.isBlank() ? UNNAMED : composed(sender);
    String file = composed(name);
    if (!isFit(folder) || RecordReaders.isNameOfAFile(folder)) {
      return new Answer.Refused(Reason.SENDER);
    }
    if (!isFit(file)) {
      return new Answer.Refused(Reason.NAME);
    }
    if (!RecordReaders.isNameOfAFile(file)) {
      return new Answer.Refused(Reason.KIND);
    }
    Path place = FileNames.resolve(root, folder);
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      return new Answer.Refused(Reason.SENDER);
    }
    Files.createDirectories(place);
    return put(content, FileNames.resolve(place, file), folder + "/" + file);
  }

  private Answer put(InputStream content, Path target, String relative) throws IOException {
    Path aside = target.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      Files.copy(content, aside);
      WholeFile.restrict(aside);
      // Whoever has the name has it: an empty file is not read before it has stood still.
      Files.newByteChannel(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE).close();
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      if (whole == Whole.MARKED) {
        Files.write(target.resolveSibling(target.getFileName() + Whole.MARK), new byte[0]);
      }
      return new Answer.Put(relative);
    } catch (FileAlreadyExistsException e) {
      return new Answer.Refused(Reason.EXISTS);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Whether a name is one of a file that can be checked. */
  public static boolean isFitForAFile(String name) {
    return isFit(composed(name)) && RecordReaders.isNameOfAFile(composed(name));
  }

  private static String composed(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }

  private static boolean isFit(String name) {
    return !name.isEmpty()
        && !UNFIT.matcher(name).find()
        && !name.endsWith(".")
        && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST
        && !InputFolder.isByproduct(name);
  }
}
