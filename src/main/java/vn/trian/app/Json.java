package vn.trian.app;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers for machines. A class of its own: who asks for none does not load the library. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** The document with a line end. */
  static String text(Object document) {
    return MAPPER.writeValueAsString(document) + "\n";
  }
}
