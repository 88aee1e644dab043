package city.opendata.ingestion.workday;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the notices of the State Council as CSV: {@code year,kind,from,to,name,notice}, where a
 * {@code HOLIDAY} is not worked and a {@code WORK} weekend is. A notice may reach into the year
 * before its own.
 */
public final class WorkingDaysFile {

  private static final String HEADER = "year,kind,from,to,name,notice";
  private static final int CELLS = 6;
  private static final int LONGEST_SPAN = 31;

  private WorkingDaysFile() {}

  private enum Kind {
    HOLIDAY,
    WORK
  }

  private record Span(int year, Kind kind, LocalDate from, LocalDate to) {

    Stream<LocalDate> days() {
      return from.datesUntil(to.plusDays(1));
    }
  }

  /** The notices that are shipped. */
  public static WorkingDays shipped() {
    return of(shippedSpans());
  }

  /**
   * The shipped notices with those of a file, whose years replace the shipped ones.
   *
   * @throws IllegalArgumentException when a line of the file is wrong; says which and why
   */
  public static WorkingDays shippedWith(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      List<Span> own = read(reader);
      Set<Integer> years = own.stream().map(Span::year).collect(Collectors.toSet());
      return of(
          Stream.concat(
                  shippedSpans().stream().filter(span -> !years.contains(span.year())),
                  own.stream())
              .toList());
    }
  }

  private static List<Span> shippedSpans() {
    try (InputStream stream =
            Objects.requireNonNull(WorkingDaysFile.class.getResourceAsStream("working-days.csv"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return read(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static WorkingDays of(List<Span> spans) {
    return new WorkingDays(
        spans.stream().map(Span::year).collect(Collectors.toSet()),
        days(spans, Kind.HOLIDAY),
        days(spans, Kind.WORK));
  }

  private static Set<LocalDate> days(List<Span> spans, Kind kind) {
    return spans.stream()
        .filter(span -> span.kind() == kind)
        .flatMap(Span::days)
        .collect(Collectors.toSet());
  }

  private static List<Span> read(BufferedReader reader) throws IOException {
    List<String> lines = reader.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
      throw wrong(1, "the header must be " + HEADER);
    }
    List<Span> spans = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        spans.add(span(i + 1, lines.get(i).strip().split(",", -1)));
      }
    }
    return spans;
  }

  private static Span span(int line, String[] cells) {
    if (cells.length != CELLS) {
      throw wrong(line, CELLS + " cells are needed");
    }
    Span span;
    try {
      span =
          new Span(
              Integer.parseInt(cells[0]),
              Kind.valueOf(cells[1]),
              LocalDate.parse(cells[2]),
              LocalDate.parse(cells[3]));
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw wrong(line, "a year, HOLIDAY or WORK, and two dates as 2026-01-31 are needed");
    }
    if (span.to().isBefore(span.from()) || span.to().isAfter(span.from().plusDays(LONGEST_SPAN))) {
      throw wrong(line, "the span must end after it begins, and within a month");
    }
    if (span.to().getYear() != span.year() && span.from().getYear() != span.year()) {
      throw wrong(line, "the days are not of the year " + span.year());
    }
    if (span.kind() == Kind.WORK && !span.days().allMatch(WorkingDays::isWeekend)) {
      throw wrong(line, "only a Saturday or a Sunday can be WORK");
    }
    return span;
  }

  private static IllegalArgumentException wrong(int line, String why) {
    return new IllegalArgumentException("Working days, line " + line + ": " + why);
  }
}
