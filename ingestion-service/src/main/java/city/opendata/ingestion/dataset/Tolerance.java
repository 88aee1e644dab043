package city.opendata.ingestion.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many bad rows a dataset's releases may leave out: the contract's {@code tolerance}, a list of
 * rules such as {@code {"above": 0.05, "then": "hold"}} or {@code {"reasons": ["key-taken"],
 * "above": 0, "then": "reject"}}. Of several rules that are broken the strictest counts; an empty
 * list tolerates everything but a file without a good row.
 */
public record Tolerance(List<Rule> rules) {

  /** What happens when a contract says nothing: a file that is 5 % bad is looked at. */
  public static final Tolerance USUAL =
      new Tolerance(List.of(new Rule(Set.of(), new BigDecimal("0.05"), Measure.HOLD)));

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  public Tolerance {
    rules = List.copyOf(rules);
  }

  /** What is done with a batch that has more bad rows than a rule tolerates, from the mildest. */
  public enum Measure {
    HOLD,
    REJECT
  }

  /**
   * One rule.
   *
   * @param reasons for which rows are refused that it counts; empty: it counts all bad rows
   * @param above share of the rows read that may be bad
   */
  public record Rule(Set<String> reasons, BigDecimal above, Measure then) {

    public Rule {
      reasons = Set.copyOf(reasons);
    }

    private long count(long rowsBad, Map<String, Long> refusals) {
      return reasons.isEmpty()
          ? rowsBad
          : reasons.stream().mapToLong(reason -> refusals.getOrDefault(reason, 0L)).sum();
    }
  }

  /**
   * A rule and what broke it.
   *
   * @param count bad rows, or refusals for the rule's reasons
   */
  public record Breach(Rule rule, long count) {}

  /** The tolerance of a contract that the catalog has approved. */
  public static Tolerance of(String contractJson) {
    try {
      JsonNode rules = MAPPER.readTree(contractJson).path("tolerance");
      if (!rules.isArray()) {
        return USUAL;
      }
      List<Rule> read = new ArrayList<>();
      rules.forEach(rule -> read.add(rule(rule)));
      return new Tolerance(read);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("Contract is not JSON", malformed);
    }
  }

  private static Rule rule(JsonNode rule) {
    Set<String> reasons = new HashSet<>();
    rule.path("reasons").forEach(reason -> reasons.add(reason.asText()));
    Measure then = rule.path("then").asText().equals("reject") ? Measure.REJECT : Measure.HOLD;
    return new Rule(reasons, rule.path("above").decimalValue(), then);
  }

  /**
   * The strictest rule that a file breaks.
   *
   * @param refusals how many cells or rows were refused for which reason
   */
  public Optional<Breach> check(long rowsRead, long rowsBad, Map<String, Long> refusals) {
    return rules.stream()
        .map(rule -> new Breach(rule, rule.count(rowsBad, refusals)))
        .filter(breach -> isAbove(breach, rowsRead))
        .max(Comparator.comparing(breach -> breach.rule().then()));
  }

  private static boolean isAbove(Breach breach, long rowsRead) {
    BigDecimal tolerated = breach.rule().above().multiply(BigDecimal.valueOf(rowsRead));
    return BigDecimal.valueOf(breach.count()).compareTo(tolerated) > 0;
  }
}
