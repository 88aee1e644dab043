package city.opendata.catalog.dataset;

import city.opendata.catalog.contract.ContractRules;
import city.opendata.catalog.contract.SensitivityRules;
import city.opendata.catalog.error.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what one field of a registration says against another. */
final class DatasetRules {

  /** An event must fit into a Kafka message with room to spare. */
  static final int LARGEST_CONTRACT = 262_144;

  private DatasetRules() {}

  /** All that is wrong with a request whose fields are each well formed. */
  static List<Finding> check(DatasetRequest request) {
    List<Finding> findings = new ArrayList<>();
    checkOpening(request, findings);
    checkKeywords(request.keywords(), findings);
    findings.addAll(ContractRules.check(request.contract(), "contract"));
    if (request.openType() != OpenType.NOT_OPEN) {
      boolean everyone = request.openType() == OpenType.UNCONDITIONAL;
      findings.addAll(SensitivityRules.check(request.contract(), "contract", everyone));
    }
    if (ContentJson.size(request.contract()) > LARGEST_CONTRACT) {
      findings.add(Finding.of("contract", "too-large", LARGEST_CONTRACT));
    }
    return findings;
  }

  private static void checkOpening(DatasetRequest request, List<Finding> findings) {
    if (!request.grade().allows(request.openType())) {
      findings.add(Finding.of("openType", "not-for-grade", request.grade()));
    }
    if (request.openType() == OpenType.CONDITIONAL && request.openCondition() == null) {
      findings.add(Finding.of("openCondition", "required"));
    }
    if (!request.shouldOpen() && request.shouldOpenReason() == null) {
      findings.add(Finding.of("shouldOpenReason", "required"));
    }
    if (request.shouldOpen() && request.openType() == OpenType.NOT_OPEN) {
      findings.add(Finding.of("openType", "should-open"));
    }
  }

  private static void checkKeywords(List<String> keywords, List<Finding> findings) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < keywords.size(); i++) {
      if (!seen.add(keywords.get(i))) {
        findings.add(Finding.of("keywords[" + i + "]", "repeated"));
      }
    }
  }
}
