package city.opendata.ingestion.cleaning.rule;

import java.util.List;

/** One check of a cell that is not empty. May keep state, so a rule serves one run. */
public interface Rule {

  /** Whether the value passes. */
  boolean passes(String value);

  /** Why a value that fails is bad. */
  Reason reason();

  /** What the message about it needs to say; never the value itself. */
  List<String> arguments();
}
