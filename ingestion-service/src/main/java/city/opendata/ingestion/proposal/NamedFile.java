package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.BlockFault;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RowSource;
import city.opendata.ingestion.cleaning.source.SourceFacts;
import city.opendata.ingestion.cleaning.source.TabularFile;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file whose columns are called as the proposal calls them, so that it can be checked although a
 * header is blank or there twice.
 */
record NamedFile(TabularFile file, List<String> names) implements TabularFile {

  NamedFile {
    names = List.copyOf(names);
  }

  @Override
  public RowSource open() throws IOException {
    return new Named(file.open(), names);
  }

  @Override
  public @Nullable TabularFile examine() throws IOException {
    TabularFile other = file.examine();
    return other == null ? null : new NamedFile(other, names);
  }

  private record Named(RowSource source, List<String> names) implements RowSource {

    @Override
    public Header header() {
      return new Header(names, source.header().line(), source.header().nextLine());
    }

    @Override
    public boolean read(Block block) throws IOException {
      return source.read(block);
    }

    @Override
    public void split(Block block) {
      source.split(block);
    }

    @Override
    public Rejection explain(BlockFault.Unreadable fault, long line) throws IOException {
      return source.explain(fault, line);
    }

    @Override
    public SourceFacts facts() {
      return source.facts();
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
