package vn.trian.visit.ledger;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.trian.visit.ledger.JournalEntry.AliasAdded;
import vn.trian.visit.ledger.JournalEntry.AliasRemoved;
import vn.trian.visit.ledger.JournalEntry.Declared;
import vn.trian.visit.ledger.JournalEntry.Mailed;
import vn.trian.visit.ledger.JournalEntry.Proposed;
import vn.trian.visit.ledger.JournalEntry.Received;
import vn.trian.visit.ledger.JournalEntry.Reinstated;
import vn.trian.visit.ledger.JournalEntry.Released;
import vn.trian.visit.ledger.JournalEntry.Reported;
import vn.trian.visit.ledger.JournalEntry.Returned;
import vn.trian.visit.ledger.JournalEntry.Reviewed;
import vn.trian.visit.ledger.JournalEntry.SheetApplied;
import vn.trian.visit.ledger.JournalEntry.UnitsLoaded;
import vn.trian.visit.ledger.JournalEntry.UnitsUndone;
import vn.trian.visit.ledger.JournalEntry.Waiting;
import vn.trian.visit.ledger.JournalEntry.Withdrawn;

/**
 * A numbered line of the journal; as text one JSON object.
 *
 * @param number from 1, without gaps
 * @param at by the clock and in the zone of the run, in whole seconds
 */
public record JournalLine(long number, LocalDateTime at, JournalEntry entry) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  public JournalLine {
    at = at.withNano(0);
  }

  /** The whole line, without a line end. */
  public String text() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text)) {
      json.writeStartObject();
      json.writeNumberProperty("number", number);
      json.writeStringProperty("at", SECOND.format(at));
      json.writeStringProperty("kind", entry.kind());
      json.writeName("entry");
      write(entry, json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** The entry alone. */
  String entryText() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text)) {
      write(entry, json);
    }
    return text.toString();
  }

  /**
   * Reads a whole line.
   *
   * @throws IllegalArgumentException if the text is not a line of a journal
   */
  public static JournalLine of(String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      Map<String, Object> line = object(json);
      return new JournalLine(
          Long.parseLong(text(line, "number")),
          LocalDateTime.parse(text(line, "at"), SECOND),
          entry(text(line, "kind"), map(line, "entry")));
    } catch (JacksonException | DateTimeException | IllegalStateException e) {
      throw new IllegalArgumentException("no line of a journal: " + text, e);
    }
  }

  static JournalEntry entry(String kind, String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      return entry(kind, object(json));
    }
  }

  private static JournalEntry entry(String kind, Map<String, Object> of) {
    return switch (kind) {
      case Received.KIND ->
          new Received(
              text(of, "sha256"),
              text(of, "name"),
              (String) of.get("sender"),
              of.containsKey("reviewed"));
      case Withdrawn.KIND -> new Withdrawn(text(of, "sha256"), text(of, "reason"));
      case Reinstated.KIND -> new Reinstated(text(of, "sha256"), text(of, "reason"));
      case Released.KIND ->
          new Released(
              text(of, "report"),
              Integer.parseInt(text(of, "number")),
              text(of, "content"),
              texts(map(of, "files")),
              textOr(of, "standing", "provisional"),
              textOr(of, "trace", ""),
              Integer.parseInt(textOr(of, "units", "0")),
              of.containsKey("settings") ? texts(map(of, "settings")) : Map.of());
      case Declared.KIND ->
          new Declared(
              text(of, "month"), text(of, "calendar"), text(of, "standing"), text(of, "reason"));
      case Waiting.KIND ->
          new Waiting(
              text(of, "report"), text(of, "content"), Integer.parseInt(text(of, "figures")));
      case Returned.KIND ->
          new Returned(text(of, "sha256"), text(of, "path"), text(of, "sha256OfFile"));
      case Mailed.KIND ->
          new Mailed(
              text(of, "report"),
              Integer.parseInt(text(of, "release")),
              text(of, "edition"),
              textOr(of, "document", ""),
              text(of, "recipient"),
              text(of, "messageId"),
              text(of, "state"),
              text(of, "error"));
      case Reported.KIND -> new Reported(textOr(of, "calendar", "statistical"));
      case UnitsLoaded.KIND ->
          new UnitsLoaded(text(of, "sha256"), text(of, "name"), LocalDate.parse(text(of, "from")));
      case UnitsUndone.KIND -> new UnitsUndone(text(of, "sha256"), text(of, "reason"));
      case Proposed.KIND -> new Proposed(text(of, "sha256"), text(of, "proposals"));
      case Reviewed.KIND ->
          new Reviewed(
              text(of, "sha256"),
              Integer.parseInt(text(of, "ordinal")),
              text(of, "decision"),
              texts(map(of, "edits")),
              text(of, "record"),
              text(of, "withdrawn"),
              text(of, "event"),
              text(of, "note"),
              text(of, "reviewer"));
      case AliasAdded.KIND ->
          new AliasAdded(
              Integer.parseInt(text(of, "number")),
              text(of, "of"),
              text(of, "written"),
              text(of, "province"),
              text(of, "meaning"),
              text(of, "reviewer"),
              text(of, "proposal"));
      case AliasRemoved.KIND ->
          new AliasRemoved(Integer.parseInt(text(of, "number")), text(of, "reviewer"));
      case SheetApplied.KIND -> new SheetApplied(text(of, "sha256"), texts(map(of, "refused")));
      default -> throw new IllegalArgumentException("no entry of a journal is a '" + kind + "'");
    };
  }

  private static void write(JournalEntry entry, JsonGenerator json) {
    json.writeStartObject();
    if (entry instanceof Received e) {
      json.writeStringProperty("sha256", e.sha256());
      json.writeStringProperty("name", e.name());
      if (e.sender() != null) {
        json.writeStringProperty("sender", e.sender());
      }
      if (e.reviewed()) {
        json.writeNumberProperty("reviewed", 1);
      }
    } else if (entry instanceof Withdrawn e) {
      decision(e.sha256(), e.reason(), json);
    } else if (entry instanceof Reinstated e) {
      decision(e.sha256(), e.reason(), json);
    } else if (entry instanceof Released e) {
      json.writeStringProperty("report", e.report());
      json.writeNumberProperty("number", e.number());
      json.writeStringProperty("content", e.content());
      json.writeObjectPropertyStart("files");
      e.files().forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeStringProperty("standing", e.standing());
      json.writeStringProperty("trace", e.trace());
      json.writeNumberProperty("units", e.units());
      json.writeObjectPropertyStart("settings");
      e.settings().forEach(json::writeStringProperty);
      json.writeEndObject();
    } else if (entry instanceof Declared e) {
      json.writeStringProperty("month", e.month());
      json.writeStringProperty("calendar", e.calendar());
      json.writeStringProperty("standing", e.standing());
      json.writeStringProperty("reason", e.reason());
    } else if (entry instanceof Waiting e) {
      json.writeStringProperty("report", e.report());
      json.writeStringProperty("content", e.content());
      json.writeNumberProperty("figures", e.figures());
    } else if (entry instanceof Returned e) {
      json.writeStringProperty("sha256", e.sha256());
      json.writeStringProperty("path", e.path());
      json.writeStringProperty("sha256OfFile", e.sha256OfFile());
    } else if (entry instanceof UnitsLoaded e) {
      json.writeStringProperty("sha256", e.sha256());
      json.writeStringProperty("name", e.name());
      json.writeStringProperty("from", e.from().toString());
    } else if (entry instanceof UnitsUndone e) {
      decision(e.sha256(), e.reason(), json);
    } else if (entry instanceof Mailed e) {
      json.writeStringProperty("report", e.report());
      json.writeNumberProperty("release", e.release());
      json.writeStringProperty("edition", e.edition());
      json.writeStringProperty("document", e.document());
      json.writeStringProperty("recipient", e.recipient());
      json.writeStringProperty("messageId", e.messageId());
      json.writeStringProperty("state", e.state());
      json.writeStringProperty("error", e.error());
    } else if (entry instanceof Reported e) {
      json.writeStringProperty("calendar", e.calendar());
    } else {
      ReviewEntries.write(entry, json);
    }
    json.writeEndObject();
  }

  private static void decision(String sha256, String reason, JsonGenerator json) {
    json.writeStringProperty("sha256", sha256);
    json.writeStringProperty("reason", reason);
  }

  private static JsonGenerator generator(StringWriter text) {
    return JSON.createGenerator(ObjectWriteContext.empty(), text);
  }

  /** An object of texts, numbers and objects; what else a property holds is passed over. */
  private static Map<String, Object> object(JsonParser json) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new IllegalStateException("not an object");
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_OBJECT) {
        values.put(name, object(json));
      } else if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
        values.put(name, json.getString());
      } else {
        json.skipChildren();
      }
    }
    return values;
  }

  private static Map<String, String> texts(Map<String, Object> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }

  /** A property that lines of earlier versions of the program have not. */
  private static String textOr(Map<String, Object> values, String name, String otherwise) {
    return values.getOrDefault(name, otherwise).toString();
  }

  private static String text(Map<String, Object> values, String name) {
    return present(values.get(name), name).toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> values, String name) {
    if (present(values.get(name), name) instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalStateException(name + " is not an object");
  }

  private static Object present(@Nullable Object value, String name) {
    if (value == null) {
      throw new IllegalStateException("without " + name);
    }
    return value;
  }
}
