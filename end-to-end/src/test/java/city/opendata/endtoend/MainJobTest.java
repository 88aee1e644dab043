package city.opendata.endtoend;

import org.junit.jupiter.api.Test;

/** The main job through the gateway: registration, review, pushes, queries, scores, city board. */
class MainJobTest {

  @Test
  void aDepartmentsDataTravelsFromPushToPublicQueryToScore() {
    MainJobRun.once();
  }

  @Test
  void theMainJobCanBeRepeatedOnAPlatformThatHasTheDataset() {
    MainJobRun.once();

    MainJobRun.again();
  }
}
