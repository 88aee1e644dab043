package city.opendata.ingestion.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.cleaning.detect.DetectionRules;
import city.opendata.ingestion.dataset.OpenType;
import city.opendata.kit.problem.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;

/** A file of a test and what is proposed for it. */
record Sample(byte[] bytes) {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final ObjectMapper JSON = new ObjectMapper();

  static Sample of(String csv) {
    return new Sample(csv.getBytes(UTF_8));
  }

  static Sample of(String csv, Charset charset) {
    return new Sample(csv.getBytes(charset));
  }

  /** A column of these values. */
  static Sample column(String header, String... values) {
    return of("\"" + header + "\"\n\"" + String.join("\"\n\"", values) + "\"\n");
  }

  static Sample resource(String name) {
    try (InputStream file = Objects.requireNonNull(Sample.class.getResourceAsStream(name))) {
      return new Sample(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CsvFile file() {
    return new CsvFile(() -> new ByteArrayInputStream(bytes), null);
  }

  Proposal propose() {
    return propose(OpenType.UNCONDITIONAL);
  }

  Proposal propose(OpenType open) {
    Deadline deadline = new Deadline(Clock.systemUTC(), Duration.ofMinutes(5));
    try {
      return new Proposer(ProfileRules.on(TODAY, DetectionRules.load()), deadline)
          .propose(file(), open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode json() {
    return json(propose());
  }

  static JsonNode json(Proposal proposal) {
    return JSON.valueToTree(SchemaProposalResponse.from(proposal, Language.ZH));
  }

  /** The field of the first column. */
  JsonNode firstField() {
    return json().at("/contract/fields/0");
  }
}
