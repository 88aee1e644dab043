package city.opendata.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps {@code contracts/openapi} equal to what the services generate. */
public final class OpenApiContract {

  private static final String UPDATE = "contracts.update";

  private OpenApiContract() {}

  /** Compares the running service's document with the committed one, or writes it anew. */
  public static void assertCommitted(String service) throws IOException {
    byte[] generated =
        RestAssured.given()
            .accept("application/yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    String document = new String(generated, StandardCharsets.UTF_8);
    Path committed = ProjectFiles.find("contracts/openapi").resolve(service + ".yaml");
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(committed, document);
    }
    assertThat(document)
        .as("contracts/openapi/%s.yaml; after a meant change run with -D%s=true", service, UPDATE)
        .isEqualTo(Files.readString(committed));
  }
}
