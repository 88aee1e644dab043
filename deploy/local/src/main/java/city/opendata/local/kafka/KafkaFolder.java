package city.opendata.local.kafka;

import city.opendata.local.disk.Folders;
import city.opendata.local.part.PartFiles;
import city.opendata.local.part.PlatformException;
import city.opendata.local.process.ChildCommand;
import city.opendata.local.process.ChildProcess;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * A broker's folder: its settings, and its log folder, which is formatted beside its place and
 * moved there when it is complete.
 */
record KafkaFolder(Path home) {

  private static final String LOG_SETTINGS =
      """
      status = warn
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = %d{ISO8601} %-5p %c{1} %m%n
      rootLogger.level = warn
      rootLogger.appenderRef.console.ref = console
      logger.server.name = kafka.server.KafkaRaftServer
      logger.server.level = info
      """;

  Path logs() {
    return home.resolve("data");
  }

  Path settingsFile() {
    return home.resolve("server.properties");
  }

  Path logSettings() {
    return home.resolve("log4j2.properties");
  }

  void prepare(KafkaProgram program, BrokerSettings settings) {
    try {
      Files.writeString(logSettings(), LOG_SETTINGS);
      if (!Files.exists(logs())) {
        format(program, settings);
      }
      store(settings.properties(logs()));
    } catch (IOException e) {
      throw new PlatformException(
          "Kafka's folder " + home + " cannot be prepared: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformException("Interrupted while preparing " + home + ".", e);
    }
  }

  private void format(KafkaProgram program, BrokerSettings settings)
      throws IOException, InterruptedException {
    Path unfinished = home.resolve("data.new");
    Folders.delete(unfinished);
    store(settings.properties(unfinished));
    PartFiles files = PartFiles.ofPreparation(home, "format");
    List<String> arguments =
        List.of("format", "-t", randomClusterId(), "-c", settingsFile().toString());
    List<String> command = program.command(logSettings(), "kafka.tools.StorageTool", arguments);
    if (ChildProcess.run(new ChildCommand(command, Map.of(), home, files)) != 0) {
      throw new PlatformException(
          "Kafka's storage could not be formatted; " + files.log() + " says why.");
    }
    Files.move(unfinished, logs(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void store(Properties properties) throws IOException {
    try (Writer out = Files.newBufferedWriter(settingsFile())) {
      properties.store(out, "Written at each start; change the launcher instead.");
    }
  }

  private static String randomClusterId() {
    UUID id = UUID.randomUUID();
    ByteBuffer bytes = ByteBuffer.allocate(16);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
