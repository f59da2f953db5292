package vn.trian.intake.decode;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** One line of JSON taken apart: an object whose values are single ones. */
public sealed interface JsonLine {
  /** The values by key, in the order of the line. */
  record Values(Map<String, String> byKey) implements JsonLine {}

  /** A line that gives no values; the reason is a {@code word.reason.…} of the rule catalogue. */
  record Broken(String reason) implements JsonLine {}

  /** Reads lines. */
  final class Reader {
    /** Beyond this a number is no figure of a record, and its digits could fill the memory. */
    private static final int MOST_DIGITS = 40;

    private final JsonFactory json =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build();

    public JsonLine read(String line) {
      try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          return noObject(parser);
        }
        Map<String, String> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String key = parser.currentName();
          JsonToken token = parser.nextToken();
          if (token.isStructStart()) {
            return new Broken("word.reason.nested-value");
          }
          if (values.containsKey(key)) {
            return new Broken("word.reason.key-twice");
          }
          if (token.isNumeric() && isTooLong(parser, token)) {
            return new Broken("word.reason.number");
          }
          String text = text(parser, token);
          if (hasLoneSurrogate(text) || hasLoneSurrogate(key)) {
            return new Broken("word.reason.surrogate");
          }
          values.put(key, text);
        }
        return parser.nextToken() == null ? new Values(values) : broken();
      } catch (JacksonException e) {
        return broken();
      }
    }

    private static Broken broken() {
      return new Broken("word.reason.broken-json");
    }

    private static Broken noObject(JsonParser parser) {
      try {
        parser.skipChildren();
        return parser.nextToken() == null ? new Broken("word.reason.not-object") : broken();
      } catch (StreamConstraintsException e) {
        return new Broken("word.reason.nested-value");
      }
    }

    private static boolean isTooLong(JsonParser parser, JsonToken token) {
      if (parser.getStringLength() > MOST_DIGITS) {
        return true;
      }
      if (token == JsonToken.VALUE_NUMBER_INT) {
        return false;
      }
      BigDecimal number = parser.getDecimalValue();
      return Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS;
    }

    private static String text(JsonParser parser, JsonToken token) {
      return switch (token) {
        case VALUE_TRUE -> "yes";
        case VALUE_FALSE -> "no";
        case VALUE_NULL -> "";
        case VALUE_NUMBER_FLOAT -> Cells.plain(parser.getDecimalValue());
        default -> parser.getString();
      };
    }

    private static boolean hasLoneSurrogate(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isSurrogate(c)) {
          if (!Character.isHighSurrogate(c)
              || i + 1 == text.length()
              || !Character.isLowSurrogate(text.charAt(i + 1))) {
            return true;
          }
          i++;
        }
      }
      return false;
    }
  }
}
