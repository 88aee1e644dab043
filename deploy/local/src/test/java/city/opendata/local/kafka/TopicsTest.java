package city.opendata.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void onlyTheOrganisationsAreCompacted() {
    assertThat(Topics.ALL.stream().map(NewTopic::name).filter(Topics::isCompacted))
        .containsExactly("catalog.organisations");
  }

  @Test
  void theFingerprintFollowsNamesPartitionsAndSettings() {
    assertThat(
            List.of(
                Topics.fingerprint(List.of(topic("a", 1, Map.of("x", "1", "y", "2")))),
                Topics.fingerprint(List.of(topic("b", 1, Map.of("x", "1", "y", "2")))),
                Topics.fingerprint(List.of(topic("a", 2, Map.of("x", "1", "y", "2")))),
                Topics.fingerprint(List.of(topic("a", 1, Map.of("x", "1", "y", "3"))))))
        .doesNotHaveDuplicates();
  }

  private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
    return new NewTopic(name, partitions, (short) 1).configs(settings);
  }
}
