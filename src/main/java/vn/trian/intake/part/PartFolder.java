package vn.trian.intake.part;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.trian.calendar.Occasions;
import vn.trian.disk.WholeFile;
import vn.trian.place.Register;

/**
 * The folder {@code parts/} of the data folder, where checked ranges lie until they are stored: for
 * each source file a folder, in it a file for each range, whole or absent.
 */
public final class PartFolder {
  /** Changes with the form of the files. */
  private static final int FORM = 0x7472_6901;

  private final Path folder;

  public PartFolder(Path data) {
    this.folder = data.resolve("parts");
  }

  /** What is written of a range while its rows are checked. */
  public static final class Draft {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final PartOutput rows = new PartOutput(bytes);
    private final PartialSums.Counter sums = new PartialSums.Counter();

    public void add(CheckedRow row) {
      try {
        rows.row(row);
        sums.add(row.submission());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public boolean has(RangeOrder order) {
    return Files.exists(path(order));
  }

  /** How many ranges of a file are checked. */
  public long count(String sha256) {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder.resolve(sha256), "*.bin")) {
      long count = 0;
      for (Path part : parts) {
        count += part.toString().isEmpty() ? 0 : 1;
      }
      return count;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes down what came of a range; where two do so, their bytes are the same. */
  public void write(RangeOrder order, Draft draft) {
    write(
        order,
        out -> {
          out.writeBoolean(true);
          draft.sums.sums().writeTo(out);
          draft.bytes.writeTo(out);
        });
  }

  /** Writes down that a range cannot be read by itself. */
  public void writeBroken(RangeOrder order) {
    write(order, out -> out.writeBoolean(false));
  }

  /**
   * Opens what came of a range.
   *
   * @param register the units that its places are
   */
  public Part open(RangeOrder order, Register register, Occasions occasions) {
    Path path = path(order);
    try {
      InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
      try {
        DataInputStream in = new DataInputStream(bytes);
        if (in.readInt() != FORM) {
          throw new IOException(path + " is no part of this program's");
        }
        boolean whole = in.readBoolean();
        PartialSums sums = whole ? PartialSums.readFrom(in) : PartialSums.NONE;
        return new Part(whole, sums, bytes, new PartInput(in, order, register, occasions));
      } catch (IOException e) {
        bytes.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what lies here of a file, when it is stored. */
  public void remove(String sha256) {
    delete(folder.resolve(sha256));
  }

  /** Removes what lies here of other files than this one: a late worker may have left it. */
  public void removeAllBut(String sha256) {
    for (Path path : list(folder)) {
      if (!path.getFileName().toString().equals(sha256)) {
        delete(path);
      }
    }
  }

  private void write(RangeOrder order, Content content) {
    Path target = path(order);
    Path aside = target.resolveSibling(UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(aside.toAbsolutePath().getParent());
      WholeFile.restrict(folder);
      try (DataOutputStream out = new DataOutputStream(buffered(aside))) {
        out.writeInt(FORM);
        content.writeTo(out);
      }
      WholeFile.move(aside, target);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a part into " + folder, e);
    } finally {
      deleteFile(aside);
    }
  }

  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static OutputStream buffered(Path file) throws IOException {
    Files.createFile(file);
    WholeFile.restrict(file);
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  private Path path(RangeOrder order) {
    return folder.resolve(order.sha256()).resolve(order.part());
  }

  private static void delete(Path path) {
    list(path).forEach(PartFolder::deleteFile);
    deleteFile(path);
  }

  private static List<Path> list(Path folder) {
    List<Path> paths = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
        all.forEach(paths::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return paths;
  }

  /** A worker that is late may write beside us: what is left is removed another time. */
  private static void deleteFile(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return;
    }
  }
}
