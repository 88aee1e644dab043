package city.opendata.local;

import city.opendata.local.kafka.Topics;
import city.opendata.local.part.Part;
import city.opendata.local.part.Ports;
import city.opendata.local.part.ProjectFolder;
import java.util.ArrayList;
import java.util.List;

/** Chooses which parts to start in a temporary folder. */
public final class PartsBuilder {

  private boolean withPostgres;
  private boolean withKafka;
  private boolean withKeycloak;
  private boolean durable;

  PartsBuilder() {}

  /** PostgreSQL with the platform's roles and databases, all empty. */
  public PartsBuilder withPostgres() {
    withPostgres = true;
    return this;
  }

  /** Kafka with the platform's topics, all empty. */
  public PartsBuilder withKafka() {
    withKafka = true;
    return this;
  }

  /** Keycloak with the platform's realm; it needs PostgreSQL, which is started too. */
  public PartsBuilder withKeycloak() {
    withKeycloak = true;
    return withPostgres();
  }

  /** Makes PostgreSQL's commits survive a kill of the machine, as tests of crashes want. */
  public PartsBuilder durable() {
    durable = true;
    return this;
  }

  /** Starts the parts side by side and returns when all are ready. */
  public Parts start() {
    ProjectFolder project = ProjectFolder.find();
    TemporaryFolder folder = TemporaryFolder.create();
    if (withKeycloak) {
      new InstallationTemplate(project).copyTo(folder.path());
    }
    Installation installation = Installation.in(project, folder.path(), Ports.free(), durable);
    Parts parts = new Parts(installation, chosen(installation), folder);
    Runtime.getRuntime().addShutdownHook(new Thread(parts::stop, "stop parts"));
    try {
      SideBySide.run(List.of(() -> startDatabases(installation), () -> startKafka(installation)));
    } catch (RuntimeException e) {
      parts.stop();
      throw e;
    }
    return parts;
  }

  private List<Part> chosen(Installation installation) {
    List<Part> parts = new ArrayList<>();
    if (withPostgres) {
      parts.add(installation.postgres());
    }
    if (withKafka) {
      parts.add(installation.kafka());
    }
    if (withKeycloak) {
      parts.add(installation.keycloak());
    }
    return parts;
  }

  private void startDatabases(Installation installation) {
    if (withPostgres) {
      installation.postgres().start();
      installation.databases().create();
    }
    if (withKeycloak) {
      installation.keycloak().start();
    }
  }

  private void startKafka(Installation installation) {
    if (withKafka) {
      installation.kafka().start();
      Topics.create(installation.kafka());
    }
  }
}
