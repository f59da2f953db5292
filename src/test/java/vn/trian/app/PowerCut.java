package vn.trian.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The program over a disk that keeps what is written to H2's files only when it is forced there:
 * when the process is killed, all else is gone, as after a power cut at the worst moment.
 */
public final class PowerCut extends FilePathWrapper {
  private static final String SCHEME = "powercut";

  public static void main(String[] args) {
    FilePath.register(new PowerCut());
    Main.main(args);
  }

  /** The program's own address of a ledger, on such a disk. */
  static String url(String url) {
    return url.replace("jdbc:h2:file:", "jdbc:h2:file:" + SCHEME + ":");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Unforced(getBase().open(mode));
  }

  /** The whole file in memory, which goes to the disk when it is forced. */
  private static final class Unforced extends FileBase {
    private final FileChannel disk;
    private byte[] bytes;
    private int size;
    private int position;

    Unforced(FileChannel disk) throws IOException {
      this.disk = disk;
      this.size = Math.toIntExact(disk.size());
      this.bytes = new byte[size];
      ByteBuffer all = ByteBuffer.wrap(bytes);
      while (all.hasRemaining() && disk.read(all, all.position()) >= 0) {
        // Until all of it is there.
      }
    }

    @Override
    public synchronized int read(ByteBuffer to) {
      int length = Math.min(to.remaining(), size - position);
      if (length <= 0) {
        return -1;
      }
      to.put(bytes, position, length);
      position += length;
      return length;
    }

    @Override
    public synchronized int write(ByteBuffer from) {
      int length = from.remaining();
      int end = position + length;
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
      }
      from.get(bytes, position, length);
      position = end;
      size = Math.max(size, end);
      return length;
    }

    @Override
    public synchronized long position() {
      return position;
    }

    @Override
    public synchronized FileChannel position(long next) {
      position = Math.toIntExact(next);
      return this;
    }

    @Override
    public synchronized long size() {
      return size;
    }

    @Override
    public synchronized FileChannel truncate(long next) {
      if (next < size) {
        Arrays.fill(bytes, Math.toIntExact(next), size, (byte) 0);
        size = Math.toIntExact(next);
      }
      position = Math.min(position, size);
      return this;
    }

    @Override
    public synchronized void force(boolean metaData) throws IOException {
      ByteBuffer all = ByteBuffer.wrap(bytes, 0, size);
      while (all.hasRemaining()) {
        disk.write(all, all.position());
      }
      disk.truncate(size);
      disk.force(metaData);
    }

    @Override
    public FileLock tryLock(long from, long length, boolean shared) throws IOException {
      return disk.tryLock(from, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      disk.close();
    }
  }
}
