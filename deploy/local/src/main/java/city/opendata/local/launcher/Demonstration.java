package city.opendata.local.launcher;

import city.opendata.local.ReferenceData;
import city.opendata.local.client.PlatformClient;
import city.opendata.local.demo.MainJob;
import city.opendata.local.demo.Targets;
import city.opendata.local.part.ProjectFolder;

/** Runs the demo and shows it. */
final class Demonstration {

  private final ProjectFolder project;
  private final Console console;

  Demonstration(ProjectFolder project, Console console) {
    this.project = project;
    this.console = console;
  }

  /** Whether the demo's dataset is open there. */
  boolean wasOn(Addresses addresses) {
    try (PlatformClient client = new PlatformClient(addresses.gateway(), addresses.tokenUrl())) {
      return client.anonymous().get("/api/data/v1/township-streets?limit=1").status() == 200;
    }
  }

  /** Runs it on the platform there. */
  void on(Addresses addresses) {
    console.say("Demo: a department's data travels from push to public query to score.");
    byte[] streets = new ReferenceData(project).file("streets.csv");
    try (MainJob job =
        new MainJob(addresses.gateway(), addresses.tokenUrl(), streets, Targets.OF_2023)) {
      console.step("demo: every step's result was checked", () -> job.run(console));
    }
  }
}
