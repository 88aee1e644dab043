package city.opendata.ingestion.word;

import static java.util.stream.Collectors.joining;

import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.detect.UnitWordFault;
import city.opendata.ingestion.cleaning.text.Blanks;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a list of words as people send it; says what is wrong where, and repeats none of them. */
final class WordListReader {

  /** More help nobody; the rest shows after the next try. */
  private static final int MOST_FAULTS = 100;

  private final ProblemException problem = ProblemException.of(KitProblem.INVALID_BODY);
  private final Map<String, String> headerForms = new HashMap<>();
  private final Map<String, String> textForms = new HashMap<>();

  private WordListReader() {}

  static WordList read(SensitiveWordsRequest request) {
    return new WordListReader().words(request);
  }

  private WordList words(SensitiveWordsRequest request) {
    List<WordList.Header> headers = new ArrayList<>();
    for (int i = 0; i < request.headers().size(); i++) {
      String place = "headers[%d]".formatted(i);
      SensitiveWordsRequest.Header header = request.headers().get(i);
      String word = Blanks.strip(header.word());
      check(place + ".word", UnitWordFault.ofHeader(word));
      unique(place + ".word", UnitWordFault.headerForm(word), headerForms);
      Optional<SensitiveKind> kind = SensitiveKind.ofWireName(header.kind());
      if (kind.isEmpty()) {
        fault(place + ".kind", "unknown-value", kinds());
      } else {
        headers.add(new WordList.Header(word, kind.get()));
      }
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < request.texts().size(); i++) {
      String place = "texts[%d]".formatted(i);
      String word = Blanks.strip(request.texts().get(i));
      check(place, UnitWordFault.ofText(word));
      unique(place, UnitWordFault.textForm(word), textForms);
      texts.add(word);
    }
    if (problem.hasFields()) {
      throw problem;
    }
    return new WordList(headers, texts);
  }

  private void check(String place, Optional<UnitWordFault> found) {
    found.ifPresent(fault -> fault(place, fault.code()));
  }

  private void unique(String place, String form, Map<String, String> places) {
    String before = places.putIfAbsent(form, place);
    if (before != null) {
      fault(place, "repeated-word", before);
    }
  }

  private void fault(String place, String code, Object... arguments) {
    if (problem.faults().size() < MOST_FAULTS) {
      problem.withField(place, code, arguments);
    }
  }

  private static String kinds() {
    return Arrays.stream(SensitiveKind.values())
        .map(SensitiveKind::wireName)
        .collect(joining(", "));
  }
}
