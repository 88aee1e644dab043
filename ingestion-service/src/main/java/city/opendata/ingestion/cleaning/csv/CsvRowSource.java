package city.opendata.ingestion.cleaning.csv;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.BlockFault;
import city.opendata.ingestion.cleaning.decode.DecodedText;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.RowSource;
import city.opendata.ingestion.cleaning.source.SourceFacts;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import city.opendata.ingestion.cleaning.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The rows of a CSV text. */
final class CsvRowSource implements RowSource {

  private final DecodedText text;
  private final CsvLimits limits;
  private final InputStream bytes;
  private final RowBoundary boundary = new RowBoundary();

  /** Begins with a row: what was read but belongs to the next block. */
  private final TextBuffer carried = new TextBuffer(Block.USUAL_BYTES);

  private Header header = new Header(List.of(), 1, 1);
  private long size;
  private long emptyLinesBefore;
  private boolean ended;

  private CsvRowSource(DecodedText text, CsvLimits limits, InputStream bytes) {
    this.text = text;
    this.limits = limits;
    this.bytes = bytes;
  }

  static CsvRowSource open(DecodedText text, CsvLimits limits) throws IOException {
    InputStream bytes = text.utf8();
    try {
      CsvRowSource source = new CsvRowSource(text, limits, bytes);
      source.readHeader();
      return source;
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private void readHeader() throws IOException {
    Block block = new Block();
    long line = 1;
    while (true) {
      block.begin(0);
      if (!read(block)) {
        throw new FileRejectedException(Rejection.of(RejectionCode.EMPTY_FILE));
      }
      int next = new CsvSplitter(block, limits).splitFirst();
      if (block.fault() instanceof BlockFault.Unreadable fault) {
        throw new FileRejectedException(explain(fault, line + fault.line()));
      }
      carryBack(block.text(), next);
      emptyLinesBefore += block.emptyLines();
      if (block.records() > 0) {
        break;
      }
      line += block.lineCount();
    }
    Block.StrayRow names = block.stray().getFirst();
    header =
        new Header(List.of(block.source(names)), line + names.line(), line + block.lineCount());
  }

  private void carryBack(TextBuffer read, int from) {
    TextBuffer behind = new TextBuffer(carried.size());
    behind.append(carried.bytes(), 0, carried.size());
    carried.clear();
    carried.append(read.bytes(), from, read.size());
    carried.append(behind.bytes(), 0, behind.size());
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public boolean read(Block block) throws IOException {
    TextBuffer into = block.text();
    into.append(carried.bytes(), 0, carried.size());
    carried.clear();
    boundary.begin();
    int rowsEnd = 0;
    while (rowsEnd == 0) {
      if (into.size() >= limits.recordBytes()) {
        // A row that is too long whatever follows: splitting it finds out in what way.
        return true;
      }
      fill(into);
      rowsEnd = boundary.find(into.bytes(), into.size(), ended);
      if (ended && rowsEnd == 0) {
        return into.size() > 0;
      }
    }
    carried.append(into.bytes(), rowsEnd, into.size());
    into.resize(rowsEnd);
    return true;
  }

  /** Fills the array, after making it larger if it is full. */
  private void fill(TextBuffer into) throws IOException {
    int wanted = into.size() < Block.USUAL_BYTES ? Block.USUAL_BYTES - into.size() : into.size();
    into.reserve(wanted);
    int read = bytes.readNBytes(into.bytes(), into.size(), wanted);
    ended = read < wanted;
    size += read;
    into.resize(into.size() + read);
  }

  @Override
  public void split(Block block) {
    TextBuffer read = block.text();
    int fault = Utf8.firstFault(read.bytes(), 0, read.size());
    if (fault < read.size()) {
      // Where a row was too long to be read to its end, a character may be cut.
      if (read.size() < limits.recordBytes() || read.size() - fault >= Utf8.LONGEST) {
        block.end(0, 0, new BlockFault.NotText());
        return;
      }
      read.resize(fault);
    }
    new CsvSplitter(block, limits).split();
  }

  @Override
  public Rejection explain(BlockFault.Unreadable fault, long line) throws IOException {
    return new CsvFault(limits).explain(text, fault, line);
  }

  @Override
  public SourceFacts facts() {
    long bytesRead = text.bytes() > 0 ? text.bytes() : size + text.markLength();
    return new SourceFacts(
        text.encoding().wireName(), bytesRead, header.cells().size(), emptyLinesBefore);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
