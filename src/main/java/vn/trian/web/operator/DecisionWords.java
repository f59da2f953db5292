package vn.trian.web.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.trian.article.review.QueuedProposal;
import vn.trian.visit.Field;

/** A decision about a proposal as the words of the command line that it is. */
final class DecisionWords {
  private static final String MERGE = "merge:";

  private DecisionWords() {}

  /**
   * The verb and its parameters.
   *
   * @param decision a verb of {@code review}, or {@code merge:NAME} with another source
   * @param form the fields as they were sent
   */
  static List<String> of(String decision, QueuedProposal proposal, Map<String, String> form) {
    List<String> words = new ArrayList<>(List.of("review"));
    String with = decision.startsWith(MERGE) ? decision.substring(MERGE.length()) : "";
    switch (decision) {
      case "accept", "edit" -> {
        words.addAll(List.of(decision, proposal.fullName()));
        words.addAll(edits(proposal, form));
      }
      case "reject", "undo" -> words.addAll(List.of(decision, proposal.fullName()));
      default -> {
        if (!with.matches("[0-9a-f]{4,64}[-:][0-9]{1,10}")) {
          throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        words.addAll(List.of("merge", proposal.fullName(), with));
      }
    }
    return words;
  }

  /** The fields that say something else in the form than the proposal does. */
  private static List<String> edits(QueuedProposal proposal, Map<String, String> form) {
    List<String> edits = new ArrayList<>();
    for (Field field : ProposalFields.edited()) {
      String value = form.get(field.id());
      if (value != null) {
        String now = value.replace("\r\n", "\n").strip();
        if (!now.equals(Objects.requireNonNullElse(proposal.value(field), "").strip())) {
          edits.add(field.id() + "=" + now);
        }
      }
    }
    return edits;
  }
}
