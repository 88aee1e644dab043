package city.opendata.ingestion.cleaning.detect;

import static city.opendata.ingestion.cleaning.detect.ValuePattern.ACCOUNT;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.CARD;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.CARD_FORM;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.CODE;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.COORDINATE;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.COORDINATE_PAIR;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.LATIN_NAME;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.LISTED;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.LONG_CODE;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.MASKED;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.NAME;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.NAME_TYPICAL;

import city.opendata.ingestion.cleaning.detect.Evidence.Note;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kinds whose values prove little: the header decides, and values may only contradict it. */
final class HeaderVerdict {

  private static final double NEARLY_ALL = 0.9;
  private static final double TYPICAL = 0.8;
  private static final double TYPICAL_UNDER_NAME = 0.5;
  private static final int SURNAMES = 5;
  private static final int TOO_FEW = 5;
  private static final int CLEAR_WORD = 2;
  private static final int OWN_WORD = 3;
  private static final Set<String> PUBLISHED =
      Set.of("法定代表人", "法人代表", "法人", "fddbr", "frdb", "legalrepresentative");

  private static final Set<String> USERS = Set.of("username", "yhm", "用户名", "用户名称");
  private static final List<String> REGISTERED = List.of("户", "原籍", "籍", "hj", "hk");

  /** Kinds of which a day tells as much as a word does. */
  private static final Set<String> TIMED =
      Set.of(SensitiveKind.MOVEMENT.wireName(), SensitiveKind.POLITICAL_STATUS.wireName());

  private static final Map<ValuePattern, SensitiveKind> LISTS =
      new EnumMap<>(
          Map.of(
              ValuePattern.SEX, SensitiveKind.SEX,
              ValuePattern.ETHNICITY, SensitiveKind.ETHNICITY,
              ValuePattern.MARITAL_STATUS, SensitiveKind.MARITAL_STATUS,
              ValuePattern.POLITICAL_STATUS, SensitiveKind.POLITICAL_STATUS,
              ValuePattern.RELIGION, SensitiveKind.RELIGION,
              ValuePattern.DISEASE, SensitiveKind.HEALTH,
              ValuePattern.SPECIAL_GROUP, SensitiveKind.SPECIFIC_IDENTITY,
              ValuePattern.OFFENCE, SensitiveKind.CRIMINAL_RECORD));

  private final Shares shares;
  private final HeaderReading header;

  HeaderVerdict(Shares shares, HeaderReading header) {
    this.shares = shares;
    this.header = header;
  }

  @Nullable ColumnFinding finding() {
    ColumnFinding found = card();
    found = found != null ? found : name();
    found = found != null ? found : coordinates();
    found = found != null ? found : masked();
    found = found != null ? found : named();
    found = found != null ? found : otherDocument();
    return found != null ? found : listed();
  }

  private @Nullable ColumnFinding card() {
    HeaderWord word = shares.word(SensitiveKind.BANK_CARD);
    boolean clear = word != null && word.weight() >= CLEAR_WORD;
    boolean card =
        word != null
            ? shares.isMost(CARD_FORM) || (clear && shares.isMost(ACCOUNT))
            : header.isContrary()
                ? shares.of(CARD) >= NEARLY_ALL && shares.isProven(CARD)
                : shares.isProven(CARD);
    return card ? shares.found(SensitiveKind.BANK_CARD, clear ? ACCOUNT : CARD_FORM) : null;
  }

  private @Nullable ColumnFinding name() {
    HeaderWord word = shares.word(SensitiveKind.PERSONAL_NAME);
    boolean clear = word != null && word.weight() >= CLEAR_WORD;
    boolean names =
        clear
            ? shares.isMost(NAME, LATIN_NAME)
            : word != null
                ? shares.isMost(NAME) && shares.of(NAME_TYPICAL) >= TYPICAL_UNDER_NAME
                : header.isSilent()
                    && shares.isNearlyEnough()
                    && shares.of(NAME_TYPICAL) >= TYPICAL
                    && shares.scan().surnames() >= SURNAMES;
    if (!names) {
      return null;
    }
    boolean published = word != null && PUBLISHED.contains(word.word());
    return shares.found(
        SensitiveKind.PERSONAL_NAME,
        published ? EnumSet.of(Note.LAWFULLY_PUBLIC) : EnumSet.noneOf(Note.class),
        NAME,
        LATIN_NAME);
  }

  private @Nullable ColumnFinding coordinates() {
    if (header.official() && !header.person()) {
      return null;
    }
    boolean named =
        shares.word(SensitiveKind.COORDINATES) != null
            && shares.isMost(COORDINATE, COORDINATE_PAIR);
    boolean clear = !header.isContrary() && shares.isProven(COORDINATE_PAIR);
    return named || clear
        ? shares.found(SensitiveKind.COORDINATES, COORDINATE, COORDINATE_PAIR)
        : null;
  }

  /** The first six and the last four digits of an ID number leave a handful of people. */
  private @Nullable ColumnFinding masked() {
    for (SensitiveKind kind :
        List.of(SensitiveKind.CITIZEN_ID, SensitiveKind.MOBILE, SensitiveKind.BANK_CARD)) {
      HeaderWord word = shares.word(kind);
      boolean own = word != null && (word.kind() == kind || word.sense() != HeaderMeaning.KIND);
      if (own && shares.isMost(MASKED)) {
        return shares.found(kind, EnumSet.of(Note.MASKED), MASKED);
      }
    }
    return null;
  }

  /** What the header names. */
  private @Nullable ColumnFinding named() {
    HeaderWord word = header.first();
    SensitiveKind kind = word == null || header.counted() ? null : word.kind();
    if (kind == null || shares.word(kind) == null) {
      word = header.second();
      kind = word == null || header.counted() ? null : word.kind();
    }
    if (word == null || kind == null || isOfNobody(kind)) {
      return null;
    }
    boolean clear = word.weight() >= CLEAR_WORD;
    if (shares.scan().values() < TOO_FEW) {
      return clear && !header.official() && kind != SensitiveKind.TRADER_CREDIT_CODE
          ? shares.found(kind, EnumSet.of(Note.BY_HEADER))
          : null;
    }
    ValuePattern[] form = form(kind, clear);
    if (form == null) {
      return otherwiseNamed(word);
    }
    if (form.length == 0 && !clear) {
      ValuePattern values = typical(kind);
      return values != null && shares.isMost(values) ? shares.found(kind, values) : null;
    }
    if (form.length == 0) {
      return isWhen(word) || isOfEnterprise(kind)
          ? null
          : shares.found(kind, EnumSet.of(Note.BY_HEADER));
    }
    return shares.isMost(form) ? shares.found(kind, form) : null;
  }

  /** A user's name may be that of the account; 户籍地 may be told to the city only. */
  private @Nullable ColumnFinding otherwiseNamed(HeaderWord word) {
    if (USERS.contains(word.word())) {
      return shares.found(SensitiveKind.ONLINE_ACCOUNT, EnumSet.of(Note.BY_HEADER));
    }
    boolean registered =
        word.kind() == SensitiveKind.HOME_ADDRESS
            && REGISTERED.stream().anyMatch(word.word()::startsWith);
    return registered && shares.isMost(ValuePattern.PROVINCE)
        ? shares.found(SensitiveKind.NATIVE_PLACE, ValuePattern.PROVINCE)
        : null;
  }

  /**
   * The day of an illness or an offence is neither, unless its word is one for a day; that of a
   * passage is where somebody was.
   */
  private boolean isWhen(HeaderWord word) {
    return shares.isMost(ValuePattern.DAY)
        && word.weight() < OWN_WORD
        && !TIMED.contains(word.meaning());
  }

  /** Bridges have a state of health and trees an age. */
  private boolean isOfNobody(SensitiveKind kind) {
    return header.lifeless()
        && switch (kind) {
          case HEALTH, AGE, SEX, BIRTH_DATE, ETHNICITY, SPECIFIC_IDENTITY -> true;
          default -> false;
        };
  }

  /** What an enterprise owns or earns is not what a person does. */
  private boolean isOfEnterprise(SensitiveKind kind) {
    return kind == SensitiveKind.FINANCIAL && header.official() && !header.person();
  }

  /** Under a document's header, a number of another kind of document. */
  private @Nullable ColumnFinding otherDocument() {
    HeaderWord word = header.first() == null ? header.second() : header.first();
    boolean document =
        word != null
            && !header.counted()
            && !header.official()
            && (word.sense() == HeaderMeaning.DOCUMENT || HeaderReading.isDocument(word.kind()));
    return document && shares.isNearlyEnough() && shares.isMost(LONG_CODE)
        ? shares.found(SensitiveKind.IDENTITY_DOCUMENT, LONG_CODE)
        : null;
  }

  /** Under a header that says nothing, words of which a kind has only so many decide. */
  private @Nullable ColumnFinding listed() {
    if (!header.isSilent() || !shares.isNearlyEnough() || shares.of(LISTED) < NEARLY_ALL) {
      return null;
    }
    return LISTS.entrySet().stream()
        .filter(list -> shares.of(list.getKey()) >= NEARLY_ALL)
        .map(list -> shares.found(list.getValue(), list.getKey()))
        .findFirst()
        .orElse(null);
  }

  /** Whether values of this kind can be told from others. */
  static boolean hasForm(@Nullable SensitiveKind kind) {
    if (kind == null) {
      return false;
    }
    ValuePattern[] form = form(kind, true);
    return form == null || form.length > 0 || typical(kind) != null;
  }

  /** What values of a kind are like when the header may mean something else, or null. */
  private static @Nullable ValuePattern typical(SensitiveKind kind) {
    return switch (kind) {
      case MARITAL_STATUS -> ValuePattern.MARITAL_STATUS;
      case POLITICAL_STATUS -> ValuePattern.POLITICAL_STATUS;
      case EDUCATION -> ValuePattern.EDUCATION;
      case RELIGION -> ValuePattern.RELIGION;
      case HEALTH -> ValuePattern.DISEASE;
      case CRIMINAL_RECORD -> ValuePattern.OFFENCE;
      case OCCUPATION -> ValuePattern.OCCUPATION;
      case SPECIFIC_IDENTITY -> ValuePattern.SPECIAL_GROUP;
      case NATIONALITY -> ValuePattern.COUNTRY;
      case NATIVE_PLACE -> ValuePattern.PROVINCE;
      case CREDENTIAL, ONLINE_ACCOUNT -> LONG_CODE;
      default -> null;
    };
  }

  /** The form that values of a kind must have: none, or null when another rule has decided. */
  private static ValuePattern @Nullable [] form(SensitiveKind kind, boolean clear) {
    return switch (kind) {
      case BIRTH_DATE -> new ValuePattern[] {ValuePattern.DAY, ValuePattern.MONTH};
      case SEX -> new ValuePattern[] {ValuePattern.SEX};
      case ETHNICITY -> new ValuePattern[] {ValuePattern.ETHNICITY};
      case AGE -> new ValuePattern[] {ValuePattern.SMALL_NUMBER};
      case MEDICAL_RECORD_NUMBER, STUDENT_NUMBER, SOCIAL_SECURITY_NUMBER, IDENTITY_DOCUMENT ->
          new ValuePattern[] {clear ? CODE : LONG_CODE};
      case PERSONAL_NAME,
          CITIZEN_ID,
          MOBILE,
          LANDLINE,
          HOME_ADDRESS,
          BANK_CARD,
          EMAIL,
          PLATE,
          PASSPORT,
          TRAVEL_PERMIT,
          HONG_KONG_ID,
          TAIWAN_ID,
          VIN,
          IP_ADDRESS,
          INTERNAL_NETWORK_ADDRESS,
          COORDINATES,
          TRADER_CREDIT_CODE ->
          null;
      case ONLINE_ACCOUNT,
          NATIVE_PLACE,
          MARITAL_STATUS,
          EDUCATION,
          OCCUPATION,
          POLITICAL_STATUS,
          NATIONALITY,
          EMPLOYER,
          RELIGION,
          HEALTH,
          CRIMINAL_RECORD,
          BIOMETRIC,
          FINANCIAL,
          SEXUAL_LIFE,
          MOVEMENT,
          COMMUNICATION,
          SPECIFIC_IDENTITY,
          CREDENTIAL,
          TRADE_SECRET,
          UNIT_WORD ->
          new ValuePattern[0];
    };
  }
}
