package city.opendata.ingestion.proposal;

import city.opendata.ingestion.error.ProposalTexts;
import city.opendata.kit.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a steward should know, in the reader's language. */
@Schema(name = "ProposalNote")
record ProposalNote(
    @Schema(examples = "leading-zeros") String code,
    @Schema(examples = "有 12 个值以 0 开头，转为数字会丢失，故保留为文本。") String message) {

  static ProposalNote from(Notes.Note note, Language language) {
    return new ProposalNote(note.code(), ProposalTexts.of(language, note.code(), note.arguments()));
  }
}
