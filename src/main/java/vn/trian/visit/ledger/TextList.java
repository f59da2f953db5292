package vn.trian.visit.ledger;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Lists of texts as one text for a column of the ledger. */
final class TextList {
  // Streaming alone: data binding would add half a thousand classes to every start.
  private static final JsonFactory JSON = new JsonFactory();

  private TextList() {}

  static String toJson(List<String> texts) {
    StringWriter json = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
      generator.writeStartArray();
      texts.forEach(generator::writeString);
      generator.writeEndArray();
    }
    return json.toString();
  }

  static List<String> ofJson(String json) {
    List<String> texts = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          texts.add(parser.getString());
        }
      }
    }
    return texts;
  }

  /** PostgreSQL keeps no U+0000; its picture is kept instead. */
  static String storable(String text) {
    return text.replace('\u0000', '\u2400');
  }
}
