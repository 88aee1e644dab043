package city.opendata.catalog.organisation;

import city.opendata.catalog.error.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks rows against each other and against the units that stay as they are. */
final class OrganisationRules {

  private static final int KNOWN_BEFORE = 0;

  private final List<OrganisationRow> rows;
  private final List<OrganisationRow> staying;
  private final List<Finding> findings = new ArrayList<>();

  private OrganisationRules(List<OrganisationRow> rows, List<OrganisationRow> known) {
    this.rows = rows;
    Set<String> codes = new HashSet<>();
    rows.forEach(row -> codes.add(row.code()));
    this.staying = known.stream().filter(unit -> !codes.contains(unit.code())).toList();
  }

  /**
   * @param known the units so far; a row of the same code replaces one
   */
  static List<Finding> check(List<OrganisationRow> rows, List<OrganisationRow> known) {
    OrganisationRules rules = new OrganisationRules(rows, known);
    rules.checkUnique("code", OrganisationRow::code);
    rules.checkUnique("seq", OrganisationRow::sequence);
    rules.checkUnique("name_zh", OrganisationRow::nameZh);
    rules.checkParents();
    return List.copyOf(rules.findings);
  }

  private void checkUnique(String column, Function<OrganisationRow, Object> value) {
    Map<Object, OrganisationRow> taken = new HashMap<>();
    staying.forEach(unit -> taken.put(value.apply(unit), unit));
    for (OrganisationRow row : rows) {
      OrganisationRow first = taken.putIfAbsent(value.apply(row), row);
      if (first != null) {
        findings.add(
            first.row() == KNOWN_BEFORE
                ? Finding.of(at(row, column), "taken", first.code())
                : Finding.of(at(row, column), "repeats-row", first.row()));
      }
    }
  }

  private void checkParents() {
    Map<String, @Nullable String> parents = new HashMap<>();
    staying.forEach(unit -> parents.put(unit.code(), unit.parent()));
    rows.forEach(row -> parents.put(row.code(), row.parent()));
    for (OrganisationRow row : rows) {
      if (row.parent() != null && !parents.containsKey(row.parent())) {
        findings.add(Finding.of(at(row, "parent"), "unknown-unit"));
      } else if (isItsOwnAncestor(row.code(), parents)) {
        findings.add(Finding.of(at(row, "parent"), "own-ancestor"));
      }
    }
  }

  private static boolean isItsOwnAncestor(String code, Map<String, @Nullable String> parents) {
    Set<String> seen = new HashSet<>();
    for (String at = parents.get(code); at != null && seen.add(at); at = parents.get(at)) {
      if (at.equals(code)) {
        return true;
      }
    }
    return false;
  }

  private static String at(OrganisationRow row, String column) {
    return "row " + row.row() + ", " + column;
  }
}
