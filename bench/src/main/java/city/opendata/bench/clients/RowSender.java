package city.opendata.bench.clients;

/** One client, used by one thread. */
public interface RowSender extends AutoCloseable {

  /** Sends a row and returns when it is answered for: kept, whatever happens then. */
  void send(long id) throws Exception;
}
