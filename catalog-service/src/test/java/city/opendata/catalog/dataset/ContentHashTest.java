package city.opendata.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.Registrations;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {

  private static final ObjectMapper EXACT =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"b\":1,\"a\":[true,null,\"x\"]} | {\"a\":[true,null,\"x\"],\"b\":1}",
        "{ \"a\" : { \"c\":2 , \"b\":1 } } | {\"a\":{\"b\":1,\"c\":2}}",
        "{\"a\":1.50,\"b\":1e2,\"c\":-0.0} | {\"a\":1.5,\"b\":100,\"c\":0}",
        "{\"a\":null} | {}",
        "{\"a\":\"\\u4e2d\\n\"} | {\"a\":\"中\\n\"}",
        "{} | {}",
        "[] | []",
      })
  void thereIsOneWayToWriteAValue(String sent, String canonical) throws JsonProcessingException {
    assertThat(CanonicalJson.write(EXACT.readTree(sent))).isEqualTo(canonical);
  }

  @Test
  void theHashOfAKnownValueIsKnown() throws JsonProcessingException {
    assertThat(CanonicalJson.sha256(EXACT.readTree("{}")))
        .isEqualTo("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  }

  @Test
  void equalContentHasEqualHashesHoweverItWasSent() {
    ObjectNode registration = Registrations.aRegistration();
    ObjectNode turned = Registrations.json("{}");
    List<String> names = new java.util.ArrayList<>(List.of());
    registration.fieldNames().forEachRemaining(names::addFirst);
    names.forEach(name -> turned.set(name, registration.get(name)));

    assertThat(hash(turned)).isEqualTo(hash(registration));
  }

  @Test
  void everyMemberOfTheRegistrationCounts() {
    ObjectNode registration = Registrations.aRegistration();
    Set<String> hashes = new HashSet<>(List.of(hash(registration)));

    for (ObjectNode changed :
        List.of(
            changed(registration, "titleZh", "别名"),
            changed(registration, "titleEn", "Other"),
            changed(registration, "summaryZh", "别"),
            changed(registration, "summaryEn", "Other"),
            changed(registration, "theme", "其他"),
            changed(registration, "keyField", "交通运输"),
            changed(registration, "shouldOpenReason", "别"),
            changed(registration, "openType", "CONDITIONAL"),
            changed(registration, "openCondition", "申请"),
            changed(registration, "updateCycle", "DAILY"),
            changed(registration, "grade", "L2"),
            changed(registration, "licence", "别"),
            changed(registration, "contact", "别"),
            changed(registration, "spatialCoverage", "别"),
            changed(registration, "temporalCoverage", "别"),
            changed(registration, "dataFormat", "DATABASE"),
            changed(registration, "name", "another-name"),
            registration.deepCopy().put("shouldOpen", false),
            registration.deepCopy().set("keywords", EXACT.createArrayNode()))) {
      assertThat(hashes.add(hash(changed))).as(changed.toString()).isTrue();
    }
    ObjectNode otherContract = registration.deepCopy();
    ((ObjectNode) otherContract.at("/contract/fields/0/constraints")).put("pattern", "[0-9]{12}");
    assertThat(hashes.add(hash(otherContract))).isTrue();
  }

  @Test
  void aStoredContractHasTheHashItHadBefore() {
    ObjectNode registration = Registrations.aRegistration();
    DatasetRequest request = Registrations.as(DatasetRequest.class, registration);

    assertThat(ContentJson.read(ContentJson.write(request.contract())))
        .isEqualTo(request.contract());
  }

  private static ObjectNode changed(ObjectNode registration, String member, String value) {
    return registration.deepCopy().put(member, value);
  }

  private static String hash(ObjectNode registration) {
    DatasetRequest request = Registrations.as(DatasetRequest.class, registration);
    return ContentJson.hash(
        request.name(), "306001/000001", "320200-021", request.metadata(), request.contract());
  }
}
