package city.opendata.local.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a server is tuned for a small machine.
 *
 * @param durable whether a commit reaches the disk before it is answered; tests that never crash
 *     the server do without
 */
record PostgresSettings(int port, boolean durable) {

  List<String> arguments() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("port", Integer.toString(port));
    settings.put("listen_addresses", "127.0.0.1");
    // A socket's path may be too long in a deep checkout; everyone uses TCP.
    settings.put("unix_socket_directories", "");
    settings.put("max_connections", "100");
    settings.put("shared_buffers", "96MB");
    settings.put("work_mem", "8MB");
    settings.put("maintenance_work_mem", "64MB");
    settings.put("effective_cache_size", "512MB");
    settings.put("max_wal_size", "2GB");
    // Loads write through several connections, and each of them waits while another's log is
    // written to the disk, unless there is room for what it has to say meanwhile.
    settings.put("wal_buffers", "48MB");
    settings.put("jit", "off");
    settings.put("huge_pages", "off");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    // Details of an error quote the row that it is about, which is somebody's data.
    settings.put("log_error_verbosity", "terse");
    settings.put("log_line_prefix", "%m [%p] %q%u@%d ");
    if (!durable) {
      settings.put("fsync", "off");
      settings.put("synchronous_commit", "off");
      settings.put("full_page_writes", "off");
    }
    return settings.entrySet().stream()
        .flatMap(setting -> List.of("-c", setting.getKey() + "=" + setting.getValue()).stream())
        .toList();
  }
}
