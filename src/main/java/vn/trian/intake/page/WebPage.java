package vn.trian.intake.page;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Article;

/** An article that is a saved web page. Nothing that it refers to is ever loaded. */
final class WebPage {
  /** Browsers look so far as well, and a little further than the standard asks of pages. */
  private static final int HEAD = 8192;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private WebPage() {}

  /** The charset that a page declares in its first bytes, or null. */
  static @Nullable String declaredCharset(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = CHARSET.matcher(head);
    return matcher.find() ? matcher.group(1) : null;
  }

  static Article read(String html, String name) {
    Document page = Jsoup.parse(html);
    PageFacts facts = PageFacts.of(page);
    return new Article(name, PageText.of(page), facts.address(), facts.published());
  }
}
