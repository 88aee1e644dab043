package city.opendata.kit.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTagTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"12\"", "*", " * ", "\"11\", \"12\"", "\"11\",\"12\"", " \"12\" "})
  void whatNamesTheRevisionAllowsIt(String ifMatch) {
    assertThat(RevisionTag.allows(ifMatch, 12)).isTrue();
  }

  @Test
  void withoutAConditionEverythingIsAllowed() {
    assertThat(RevisionTag.allows(null, 12)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12", "\"1\"", "\"2\"", "\"121\"", "W/\"12\"", "\"*\"", "\"1,12\"", ","})
  void whatNamesAnotherOneDoesNot(String ifMatch) {
    assertThat(RevisionTag.allows(ifMatch, 12)).isFalse();
  }
}
