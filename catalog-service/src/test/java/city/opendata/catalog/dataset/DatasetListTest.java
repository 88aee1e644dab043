package city.opendata.catalog.dataset;

import static city.opendata.catalog.CatalogApi.DATASETS;
import static city.opendata.catalog.CatalogApi.OTHER_STEWARD;
import static city.opendata.catalog.CatalogApi.STEWARD;
import static city.opendata.catalog.CatalogApi.UNIT;
import static city.opendata.catalog.CatalogApi.anonymous;
import static city.opendata.catalog.CatalogApi.as;
import static city.opendata.catalog.CatalogApi.problem;
import static city.opendata.catalog.CatalogApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.catalog.CatalogApi;
import city.opendata.catalog.CatalogTest;
import city.opendata.catalog.Registrations;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CatalogTest
class DatasetListTest {

  private static final Pattern NEXT = Pattern.compile("<(http[^>]+)>; rel=\"next\"");

  @BeforeEach
  void units() {
    CatalogApi.importUnits();
  }

  @Test
  void everyoneSeesOpenOnesAndStaffTheirOwn() {
    String open = CatalogApi.open();
    String mine = registered();

    anonymous()
        .get(DATASETS + "?limit=1000")
        .then()
        .statusCode(200)
        .body("items.name", hasItem(open))
        .body("items.name", not(hasItem(mine)))
        .body("items.state", everyItem(equalTo("OPEN")));
    as(STEWARD).get(DATASETS + "?limit=1000").then().body("items.name", hasItems(open, mine));
    as(OTHER_STEWARD)
        .get(DATASETS + "?limit=1000")
        .then()
        .body("items.name", hasItem(open))
        .body("items.name", not(hasItem(mine)));
    as("evaluator").get(DATASETS + "?limit=1000").then().body("items.name", hasItems(open, mine));
  }

  @Test
  void aListShowsWhatADatasetIsAboutButNotItsContract() {
    String name = registered();

    as(STEWARD)
        .get(DATASETS + "?limit=1000")
        .then()
        .body("items.find { it.name == '" + name + "' }.unit.nameZh", equalTo("市民政局"))
        .body("items.find { it.name == '" + name + "' }.titleEn", equalTo("Townships and streets"))
        .body("items.find { it.name == '" + name + "' }.keywords", contains("区划", "街道"))
        .body("items.find { it.name == '" + name + "' }.contract", nullValue());
  }

  @Test
  void filtersNarrowTheList() {
    String weather = registered(Registrations.aRegistration().put("theme", "气象服务"));

    as("auditor")
        .queryParam("theme", "气象服务")
        .queryParam("state", "REGISTERED")
        .queryParam("unit", UNIT)
        .get(DATASETS)
        .then()
        .statusCode(200)
        .body("items.name", hasItem(weather))
        .body("items.theme", everyItem(equalTo("气象服务")))
        .body("items.state", everyItem(equalTo("REGISTERED")));
    as("auditor")
        .queryParam("theme", "气象服务")
        .queryParam("unit", "320200-016")
        .get(DATASETS)
        .then()
        .body("items.name", not(hasItem(weather)));
  }

  @Test
  void followingTheLinksShowsEachOnce() {
    List<String> names = IntStream.range(0, 5).mapToObj(i -> registered()).toList();

    List<String> seen = new ArrayList<>();
    String url = DATASETS + "?limit=2&state=REGISTERED";
    while (url != null) {
      Response page = as(STEWARD).urlEncodingEnabled(false).get(url);
      seen.addAll(page.then().statusCode(200).extract().path("items.name"));
      String link = page.header("Link");
      url = null;
      if (link != null) {
        Matcher next = NEXT.matcher(link);
        assertThat(next.matches()).as(link).isTrue();
        url = next.group(1);
      }
    }

    assertThat(seen).isSorted().doesNotHaveDuplicates().containsAll(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=0 | limit",
        "limit=-1 | limit",
        "limit=1001 | limit",
        "limit=1000000000000 | limit",
        "limit=ten | limit",
        "limit=1&limit=2 | limit",
        "unit= | unit",
        "cursor= | cursor",
        "state | state",
        "q=street | q",
        "offset=5 | offset",
        "theme=weather | theme",
        "state=open | state",
        "unit=minzheng | unit",
        "unit=%27%20or%201%3D1%20-- | unit",
        "state=%00 | state",
      })
  void aBadParameterIsNamed(String query, String field) {
    problem(
            anonymous().urlEncodingEnabled(false).get(DATASETS + "?" + query),
            400,
            "invalid-parameter")
        .body("errors.field", contains(field));
  }

  @Test
  void aCursorOfAnotherQueryOrAForgedOneIsRefused() {
    registered();
    registered();
    String cursor =
        as(STEWARD).get(DATASETS + "?limit=1&state=REGISTERED").then().extract().path("next");

    problem(
        as(STEWARD).queryParam("cursor", cursor).get(DATASETS + "?state=OPEN"),
        400,
        "invalid-cursor");
    problem(
        as(STEWARD).queryParam("cursor", "x" + cursor).get(DATASETS + "?state=REGISTERED"),
        400,
        "invalid-cursor");
  }
}
