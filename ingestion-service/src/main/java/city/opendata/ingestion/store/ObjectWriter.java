package city.opendata.ingestion.store;

import com.google.crypto.tink.StreamingAead;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Writes one object. Closed without {@link #finish}, it leaves nothing behind. */
public final class ObjectWriter implements Closeable {

  private final Path unfinished;
  private final Path target;
  private final FileChannel file;
  private final OutputStream encrypting;
  private final MessageDigest digest = sha256();
  private long bytes;

  ObjectWriter(Path unfinished, Path target, StreamingAead cipher, byte[] associatedData)
      throws IOException {
    this.unfinished = unfinished;
    this.target = target;
    this.file =
        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      this.encrypting = cipher.newEncryptingStream(new OpenEnd(file), associatedData);
    } catch (GeneralSecurityException | IOException broken) {
      close();
      throw new IOException("Object cannot be encrypted", broken);
    }
  }

  /** Appends bytes. */
  public void write(byte[] buffer, int offset, int length) throws IOException {
    encrypting.write(buffer, offset, length);
    digest.update(buffer, offset, length);
    bytes += length;
  }

  /** Makes the object exist: when this returns, it survives a power cut. */
  public StoredObject finish() throws IOException {
    encrypting.close();
    file.force(true);
    file.close();
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    ObjectStore.sync(Objects.requireNonNull(target.getParent()));
    return new StoredObject(bytes, HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(unfinished);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The cipher closes its stream after the last segment; the file is still to be synced then. */
  private static final class OpenEnd extends FilterOutputStream {

    OpenEnd(FileChannel file) {
      super(Channels.newOutputStream(file));
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      out.write(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
