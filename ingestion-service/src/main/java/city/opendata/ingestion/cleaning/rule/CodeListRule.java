package city.opendata.ingestion.cleaning.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One of a list of codes. */
public final class CodeListRule implements Rule {

  private static final int SHOWN = 10;

  private final Set<String> codes;
  private final List<String> arguments;

  /** Takes the codes as canonical texts. */
  public CodeListRule(List<String> codes) {
    this.codes = new LinkedHashSet<>(codes);
    List<String> shown = new ArrayList<>();
    shown.add(Integer.toString(this.codes.size()));
    this.codes.stream().limit(SHOWN).forEach(shown::add);
    this.arguments = List.copyOf(shown);
  }

  @Override
  public boolean passes(String value) {
    return codes.contains(value);
  }

  @Override
  public Reason reason() {
    return Reason.NOT_IN_CODE_LIST;
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }
}
