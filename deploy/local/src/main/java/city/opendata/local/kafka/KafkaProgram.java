package city.opendata.local.kafka;

import city.opendata.local.part.PartVersions;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.process.JavaCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The broker's own jars, which no BOM of the services touches, and how they are run. */
record KafkaProgram(Path jars) {

  static KafkaProgram in(ProjectFolder project) {
    Path jars = project.parts().resolve("kafka-" + PartVersions.load().kafka());
    if (!Files.isDirectory(jars)) {
      throw new PlatformException(
          "Kafka is not in " + jars + ": run ./mvnw -pl deploy/parts package");
    }
    return new KafkaProgram(jars);
  }

  List<String> command(Path logSettings, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.path());
    command.addAll(List.of("-Xms64m", "-Xmx160m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1"));
    command.add("-XX:ReservedCodeCacheSize=48m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(List.of("-Xshare:auto", "-Djava.awt.headless=true"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dlog4j2.configurationFile=" + logSettings.toUri());
    command.add("-Dlog4j2.disableJmx=true");
    command.addAll(List.of("-cp", jars + "/*", mainClass));
    command.addAll(arguments);
    return command;
  }
}
