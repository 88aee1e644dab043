package city.opendata.bench.clients;

/** Where clients come from. */
@FunctionalInterface
public interface RowSenders {

  /** One more client, connected. */
  RowSender open() throws Exception;
}
