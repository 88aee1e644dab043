package city.opendata.catalog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.kit.testing.EventContracts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FieldFormatsTest {

  @Test
  void areThoseOfTheEvents() {
    Set<String> known =
        Arrays.stream(FieldType.values())
            .flatMap(type -> FieldFormats.of(type).stream())
            .collect(Collectors.toCollection(TreeSet::new));

    JsonNode told =
        EventContracts.schema("ContractApproved")
            .at("/$defs/contract/properties/fields/items/properties/format/enum");
    assertThat(told).extracting(JsonNode::asText).containsExactlyInAnyOrderElementsOf(known);
  }
}
