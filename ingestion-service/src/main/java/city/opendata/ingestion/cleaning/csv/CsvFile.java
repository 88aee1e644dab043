package city.opendata.ingestion.cleaning.csv;

import city.opendata.ingestion.cleaning.decode.DecodedText;
import city.opendata.ingestion.cleaning.decode.EncodingDetector;
import city.opendata.ingestion.cleaning.source.ByteSource;
import city.opendata.ingestion.cleaning.source.RowSource;
import city.opendata.ingestion.cleaning.source.TabularFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A comma-separated file (RFC 4180) with a header.
 *
 * @param bytes its content, read twice
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
    DecodedText text = new EncodingDetector(limits.lineLength()).detect(bytes, charset);
    return CsvRowSource.open(text, limits);
  }
}
