package city.opendata.ingestion.proposal;

import city.opendata.kit.problem.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contract that fits a file, and what in the file speaks for it. */
@Schema(name = "SchemaProposal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchemaProposalResponse(
    ProposedContract contract,
    FileFacts file,
    @Schema(description = "In the order of the file's columns") List<ColumnEvidence> columns,
    @Schema(
            description = "Columns that tell all rows apart, the likeliest first",
            examples = "[[\"daiMa\"]]")
        List<List<String>> keys,
    List<ProposalNote> notes) {

  private static final int FEW_ROWS = 20;

  /** What the file is. */
  @Schema(name = "SampleFacts")
  record FileFacts(
      @Schema(examples = "GB18030") String encoding,
      @Schema(examples = "1834201") long bytes,
      @Schema(examples = "41352") long rows,
      @Schema(examples = "5") int columns,
      @Schema(description = "Lines with nothing, which are no rows") long emptyLines,
      @Schema(description = "Rows that would go to quarantine by the proposed contract")
          long badRows) {}

  static SchemaProposalResponse from(Proposal proposal, Language language) {
    FileProfile profile = proposal.profile();
    return new SchemaProposalResponse(
        ProposedContract.from(proposal),
        new FileFacts(
            profile.facts().encoding(),
            profile.facts().bytes(),
            profile.rows(),
            profile.headers().size(),
            profile.facts().emptyLines(),
            proposal.bad()),
        proposal.drafts().stream().map(draft -> ColumnEvidence.from(draft, language)).toList(),
        proposal.keys().stream().map(key -> key.stream().map(Draft::name).toList()).toList(),
        notes(proposal).stream().map(note -> ProposalNote.from(note, language)).toList());
  }

  private static List<Notes.Note> notes(Proposal proposal) {
    Notes notes = new Notes();
    FileProfile profile = proposal.profile();
    if (profile.rows() < FEW_ROWS) {
      notes.add("few-rows", profile.rows());
    }
    if (profile.stray() > 0) {
      notes.add("stray-rows", profile.stray());
    }
    if (!proposal.missing().isEmpty()) {
      notes.add("null-words", String.join("、", proposal.missing().stream().sorted().toList()));
    }
    if (proposal.keys().isEmpty()) {
      notes.add("no-key");
    }
    return notes.all();
  }
}
