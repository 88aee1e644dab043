package city.opendata.ingestion.cleaning.csv;

import city.opendata.ingestion.cleaning.decode.DecodedText;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.RowSource;
import city.opendata.ingestion.cleaning.source.SourceFacts;
import city.opendata.ingestion.cleaning.source.SourceRow;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV text. */
final class CsvRowSource implements RowSource {

  private final DecodedText text;
  private final CsvLimits limits;
  private final CsvRowHandler handler;
  private final CsvReader<SourceRow> reader;
  private final Header header;

  private CsvRowSource(DecodedText text, CsvLimits limits, Reader characters) throws IOException {
    this.text = text;
    this.limits = limits;
    this.handler = new CsvRowHandler(limits);
    this.reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(limits.bufferLength())
            .build(handler, characters);
    SourceRow first = next();
    if (first == null) {
      throw new FileRejectedException(Rejection.of(RejectionCode.EMPTY_FILE));
    }
    this.header = new Header(List.of(first.toArray()), first.line());
  }

  static CsvRowSource open(DecodedText text, CsvLimits limits) throws IOException {
    Reader characters = text.open();
    try {
      return new CsvRowSource(text, limits, characters);
    } catch (IOException | RuntimeException e) {
      characters.close();
      throw e;
    }
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    try {
      return reader.iterator().hasNext() ? reader.iterator().next() : null;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof FileRejectedException rejected) {
        throw rejected;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      SourceRow row = handler.row();
      throw new FileRejectedException(new CsvFault(limits).diagnose(text, row.line(), row.size()));
    }
  }

  @Override
  public SourceFacts facts() {
    return new SourceFacts(
        text.encoding().wireName(), text.bytes(), header.cells().size(), handler.emptyLines());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
