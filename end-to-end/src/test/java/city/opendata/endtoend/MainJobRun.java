package city.opendata.endtoend;

import city.opendata.local.Platform;
import city.opendata.local.Progress;
import city.opendata.local.ReferenceData;
import city.opendata.local.client.PlatformClient;
import city.opendata.local.demo.MainJob;
import city.opendata.local.demo.Targets;
import city.opendata.local.part.ProjectFolder;
import java.net.URI;

/** The reference data and the main job on the running platform, for the tests that need them. */
final class MainJobRun {

  private static boolean done;

  private MainJobRun() {}

  /** Does the main job unless it was done. */
  static synchronized void once() {
    if (!done) {
      again();
      done = true;
    }
  }

  /** Does the main job; every step checks its result. */
  static void again() {
    Platform platform = RunningPlatform.get();
    ReferenceData data = new ReferenceData(ProjectFolder.find());
    try (PlatformClient client = RunningPlatform.client()) {
      data.load(client);
    }
    URI tokens = URI.create(platform.keycloak().tokenUrl());
    try (MainJob job =
        new MainJob(platform.gateway(), tokens, data.file("streets.csv"), Targets.OF_2023)) {
      job.run(Progress.SILENT);
    }
  }
}
