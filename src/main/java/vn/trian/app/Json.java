package vn.trian.app;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers for machines. A class of its own: who asks for none does not load the library. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final JsonMapper LINES = JsonMapper.builder().build();

  private Json() {}

  /** The document on one line, with its end. */
  static String line(Object document) {
    return LINES.writeValueAsString(document) + "\n";
  }

  /** The document with a line end. */
  static String text(Object document) {
    return MAPPER.writeValueAsString(document) + "\n";
  }
}
