package city.opendata.catalog.dataset;

import static city.opendata.catalog.CatalogApi.OTHER_STEWARD;
import static city.opendata.catalog.CatalogApi.STEWARD;
import static city.opendata.catalog.CatalogApi.change;
import static city.opendata.catalog.CatalogApi.problem;
import static city.opendata.catalog.CatalogApi.register;
import static city.opendata.catalog.CatalogApi.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.catalog.CatalogApi;
import city.opendata.catalog.CatalogTest;
import city.opendata.catalog.Registrations;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contracts that refer to another dataset. */
@CatalogTest
class ReferencesTest {

  @BeforeEach
  void units() {
    CatalogApi.importUnits();
  }

  private static ObjectNode referringTo(String dataset, String field) {
    ObjectNode registration = Registrations.aRegistration();
    ObjectNode key =
        Registrations.json(
            """
            {"fields": ["name"], "reference": {"dataset": "%s", "fields": ["%s"]}}
            """
                .formatted(dataset, field));
    ((ObjectNode) registration.get("contract")).putArray("foreignKeys").add(key);
    return registration;
  }

  @Test
  void aDatasetOfTheOwnUnitMayBeReferredTo() {
    ObjectNode other = Registrations.aRegistration();
    registered(other);

    register(STEWARD, referringTo(other.get("name").asText(), "code"))
        .then()
        .statusCode(201)
        .body("contract.foreignKeys[0].reference.fields", contains("code"));
  }

  @Test
  void whatIsNotThereOrNotSeenOrNoKeyIsRefused() {
    ObjectNode other = Registrations.aRegistration();
    registered(other);
    String name = other.get("name").asText();

    problem(register(OTHER_STEWARD, referringTo(name, "code")), 400, "invalid-dataset")
        .body("errors[0].field", equalTo("contract.foreignKeys[0].reference.dataset"));
    problem(register(STEWARD, referringTo("no-such-set", "code")), 400, "invalid-dataset")
        .body("errors[0].field", equalTo("contract.foreignKeys[0].reference.dataset"));
    problem(register(STEWARD, referringTo("x'; --", "code")), 400, "invalid-dataset");
    problem(register(STEWARD, referringTo(name, "name")), 400, "invalid-dataset")
        .body("errors[0].field", equalTo("contract.foreignKeys[0].reference.fields"));
  }

  @Test
  void aDatasetCannotReferToItselfAndAChangeIsCheckedToo() {
    ObjectNode registration = Registrations.aRegistration();
    registered(registration);
    ObjectNode changed = referringTo(registration.get("name").asText(), "code");
    changed.put("name", registration.get("name").asText());

    problem(change(STEWARD, changed.get("name").asText(), changed), 400, "invalid-dataset")
        .body("errors[0].field", equalTo("contract.foreignKeys[0].reference.dataset"));
  }
}
