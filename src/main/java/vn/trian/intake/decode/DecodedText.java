package vn.trian.intake.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.text.LegacyEncoding;

/**
 * The content of an article's file in Unicode: by its byte order mark, by what a page declares,
 * else UTF-8, else the encoding before Unicode that it is recognised as.
 *
 * @param refusal why it cannot be read, or null
 */
public record DecodedText(String content, List<Finding> warnings, @Nullable Finding refusal) {

  /**
   * Decodes a file.
   *
   * @param declared the name of the charset that a page declares, or null
   */
  public static DecodedText of(Path file, byte[] bytes, @Nullable String declared, String name)
      throws IOException {
    SourceText marked = SourceText.of(file, bytes);
    Optional<String> text =
        strictly(bytes, marked.mark(), charset(marked, declared))
            .or(() -> strictly(bytes, marked.mark(), marked.charset()));
    if (text.isPresent() && !isFontsOfOldPages(declared)) {
      return whole(text.get(), List.of(), name);
    }
    Optional<LegacyEncoding> legacy =
        marked.mark() > 0 ? Optional.empty() : LegacyText.recogniseProse(bytes);
    if (legacy.isPresent()) {
      LegacyEncoding encoding = legacy.get();
      String lost = encoding == LegacyEncoding.TCVN3 ? "word.converted.capitals" : "";
      return whole(
          encoding.decode(bytes),
          List.of(Finding.onFile(Rule.ARTICLE_CONVERTED, name, encoding.label(), lost)),
          name);
    }
    if (text.isPresent()) {
      return whole(text.get(), List.of(), name);
    }
    return refused(
        marked
            .encodingFault(name)
            .orElseGet(() -> Finding.onFile(Rule.FILE_FORMAT_UNKNOWN, name, "word.format.binary")));
  }

  /** Characters without a meaning in text are no text at all. */
  private static DecodedText whole(String text, List<Finding> warnings, String name) {
    return text.indexOf('\0') < 0
        ? new DecodedText(text, warnings, null)
        : refused(Finding.onFile(Rule.FILE_FORMAT_UNKNOWN, name, "word.format.binary"));
  }

  private static DecodedText refused(Finding finding) {
    return new DecodedText("", List.of(), finding);
  }

  /** A mark says it surely; a page that declares nothing known is read like any text. */
  private static Charset charset(SourceText marked, @Nullable String declared) {
    if (marked.mark() > 0 || declared == null) {
      return marked.charset();
    }
    try {
      Charset charset = Charset.forName(declared);
      // Whoever could read the declaration has not read UTF-16.
      return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return marked.charset();
    }
  }

  /** Pages in the fonts of TCVN3, VNI or VPS had to declare a western charset. */
  private static boolean isFontsOfOldPages(@Nullable String declared) {
    String name = declared == null ? "" : declared.toLowerCase(Locale.ROOT);
    return name.equals("windows-1252") || name.startsWith("iso-8859-1") || name.contains("user");
  }

  private static Optional<String> strictly(byte[] bytes, int mark, Charset charset) {
    try {
      ByteBuffer content = ByteBuffer.wrap(Arrays.copyOfRange(bytes, mark, bytes.length));
      return Optional.of(charset.newDecoder().decode(content).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
