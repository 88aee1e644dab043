package city.opendata.ingestion.cleaning.csv;

import city.opendata.ingestion.cleaning.decode.DecodedText;
import city.opendata.ingestion.cleaning.decode.Encoding;
import city.opendata.ingestion.cleaning.decode.EncodingDetector;
import city.opendata.ingestion.cleaning.source.ByteSource;
import city.opendata.ingestion.cleaning.source.RowSource;
import city.opendata.ingestion.cleaning.source.TabularFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A comma-separated file (RFC 4180) with a header.
 *
 * @param bytes its content, which can be read again
 * @param charset the encoding that its sender declared, if any
 * @param limits what one row may be
 */
public record CsvFile(ByteSource bytes, @Nullable String charset, CsvLimits limits)
    implements TabularFile {

  /** A file within the default limits. */
  public CsvFile(ByteSource bytes, @Nullable String charset) {
    this(bytes, charset, CsvLimits.DEFAULT);
  }

  @Override
  public RowSource open() throws IOException {
    DecodedText likely = detector().likely(bytes, charset);
    // Only UTF-8 is proven while it is read; everything else would be decoded without a check.
    return CsvRowSource.open(
        likely.encoding() == Encoding.UTF_8 ? likely : detector().detect(bytes, charset), limits);
  }

  @Override
  public @Nullable TabularFile examine() throws IOException {
    DecodedText text = detector().detect(bytes, charset);
    boolean asExpected = text.encoding() == detector().likely(bytes, charset).encoding();
    return asExpected ? null : new Examined(text, limits);
  }

  private EncodingDetector detector() {
    return new EncodingDetector(limits.lineLength());
  }

  /** A file whose encoding is proven. */
  private record Examined(DecodedText text, CsvLimits limits) implements TabularFile {

    @Override
    public RowSource open() throws IOException {
      return CsvRowSource.open(text, limits);
    }

    @Override
    public @Nullable TabularFile examine() {
      return null;
    }
  }
}
