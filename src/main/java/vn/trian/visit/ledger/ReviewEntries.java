package vn.trian.visit.ledger;

import tools.jackson.core.JsonGenerator;
import vn.trian.visit.ledger.JournalEntry.AliasAdded;
import vn.trian.visit.ledger.JournalEntry.AliasRemoved;
import vn.trian.visit.ledger.JournalEntry.Proposed;
import vn.trian.visit.ledger.JournalEntry.Reviewed;
import vn.trian.visit.ledger.JournalEntry.SheetApplied;

/** What the journal says of articles and of what people decided about them, as JSON. */
final class ReviewEntries {
  private ReviewEntries() {}

  static void write(JournalEntry entry, JsonGenerator json) {
    if (entry instanceof Proposed e) {
      json.writeStringProperty("sha256", e.sha256());
      json.writeStringProperty("proposals", e.proposals());
    } else if (entry instanceof Reviewed e) {
      json.writeStringProperty("sha256", e.sha256());
      json.writeNumberProperty("ordinal", e.ordinal());
      json.writeStringProperty("decision", e.decision());
      json.writeObjectPropertyStart("edits");
      e.edits().forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeStringProperty("record", e.record());
      json.writeStringProperty("withdrawn", e.withdrawn());
      json.writeStringProperty("event", e.event());
      json.writeStringProperty("note", e.note());
      json.writeStringProperty("reviewer", e.reviewer());
    } else if (entry instanceof AliasAdded e) {
      json.writeNumberProperty("number", e.number());
      json.writeStringProperty("of", e.of());
      json.writeStringProperty("written", e.written());
      json.writeStringProperty("province", e.province());
      json.writeStringProperty("meaning", e.meaning());
      json.writeStringProperty("reviewer", e.reviewer());
      json.writeStringProperty("proposal", e.proposal());
    } else if (entry instanceof AliasRemoved e) {
      json.writeNumberProperty("number", e.number());
      json.writeStringProperty("reviewer", e.reviewer());
    } else if (entry instanceof SheetApplied e) {
      json.writeStringProperty("sha256", e.sha256());
      json.writeObjectPropertyStart("refused");
      e.refused().forEach(json::writeStringProperty);
      json.writeEndObject();
    }
  }
}
