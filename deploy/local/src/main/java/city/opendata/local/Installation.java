package city.opendata.local;

import city.opendata.local.kafka.KafkaBroker;
import city.opendata.local.keycloak.KeycloakServer;
import city.opendata.local.part.PartFiles;
import city.opendata.local.part.Port;
import city.opendata.local.part.Ports;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.part.Secrets;
import city.opendata.local.postgres.Databases;
import city.opendata.local.postgres.PostgresServer;
import java.nio.file.Path;

/** The third-party parts of one folder, wired together and not started. */
record Installation(
    ProjectFolder project,
    Path folder,
    Ports ports,
    Secrets secrets,
    PostgresServer postgres,
    Databases databases,
    KafkaBroker kafka,
    KeycloakServer keycloak) {

  /**
   * Wires the parts; nothing is started.
   *
   * @param durable whether PostgreSQL's commits survive a power cut
   */
  static Installation in(ProjectFolder project, Path folder, Ports ports, boolean durable) {
    Secrets secrets = new Secrets(folder);
    PostgresServer postgres =
        new PostgresServer(
            project,
            PartFiles.of(folder, "postgres"),
            ports.of(Port.POSTGRES),
            secrets.password("postgres"),
            durable);
    Databases databases = new Databases(postgres, secrets);
    KafkaBroker kafka =
        new KafkaBroker(
            project,
            PartFiles.of(folder, "kafka"),
            ports.of(Port.KAFKA),
            ports.of(Port.KAFKA_CONTROLLER));
    KeycloakServer keycloak =
        new KeycloakServer(
            project, PartFiles.of(folder, "keycloak"), ports.of(Port.KEYCLOAK), databases, secrets);
    return new Installation(project, folder, ports, secrets, postgres, databases, kafka, keycloak);
  }
}
