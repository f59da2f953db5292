package vn.trian.intake.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.trian.intake.page.PageBlocks.Block;

/**
 * The article that a page is for: title, lead, body and captions, a paragraph a line. What stands
 * around it is taken away by its elements and by the names that its makers gave them; of what is
 * left, the article is from the title to the end of the element that holds most of the running
 * text.
 */
final class PageText {
  private static final String NEVER =
      "script, style, noscript, template, iframe, object, svg, nav, footer, aside, button, select,"
          + " option, textarea, input, label, audio, video, time[datetime], [hidden],"
          + " [aria-hidden=true], [style~=(?i)(display:\\s*none|visibility:\\s*hidden)]";

  private static final Pattern BESIDE =
      Pattern.compile(
          ".*(breadcrumb|sidebar|comment|related|lien-?quan|tin-?khac|other-?news|binh-?luan"
              + "|newsletter|footer|doc-?nhieu|most-?read"
              + "|-(menu|nav|navbar|share|sharing|social|tags?|keywords?|ads?|advert|banner|popular"
              + "|login|search|rating|vote|author|byline|toolbar|print|copyright)-).*");

  private static final Pattern LEADS_ELSEWHERE =
      Pattern.compile("(?iu)(>>|»|(xem thêm|đọc thêm|mời xem|tin liên quan|bài liên quan)\\b).*");

  private static final String BODY = "[itemprop=articleBody]";

  /** Shorter ones are labels. */
  private static final int SHORTEST_OF_BODY = 25;

  /** So many paragraphs may stand between a title and the body. */
  private static final int BEFORE_BODY = 6;

  private PageText() {}

  /** The text; the page loses what stands around it. */
  static String of(Document page) {
    String title = title(page);
    page.select(NEVER).remove();
    page.select("header").stream().filter(e -> !holdsArticle(e)).forEach(Element::remove);
    int most = page.body().text().length() / 2;
    page.body().select("[class], [id]").stream()
        .filter(element -> standsBeside(element, most))
        .forEach(Element::remove);
    List<Block> blocks = PageBlocks.of(page.body());
    Element body = body(page, blocks);
    int first = blocks.size();
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (isWithin(blocks.get(i).owner(), body)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    int begin = begin(blocks, first, last, title);
    String text =
        blocks.subList(Math.min(begin, last + 1), last + 1).stream()
            .filter(block -> isTitle(block) || !leadsElsewhere(block))
            .map(Block::text)
            .collect(Collectors.joining("\n"));
    boolean titled = begin < first || (begin <= last && isTitle(blocks.get(begin)));
    return (titled || title.isEmpty() ? text : title + "\n" + text).strip() + "\n";
  }

  private static String title(Document page) {
    Element shared = page.selectFirst("meta[property=og:title]");
    String title = shared == null ? "" : shared.attr("content");
    return ArticleText.paragraph(title.isBlank() ? page.title() : title);
  }

  private static boolean holdsArticle(Element element) {
    return element.selectFirst("h1, " + BODY) != null;
  }

  /**
   * Whether the names of an element say that it is not the article. What holds most of the page is
   * no menu, whatever its name; only of comments there may be so many.
   */
  private static boolean standsBeside(Element element, int most) {
    if (element.nameIs("body") || element.nameIs("main") || element.nameIs("article")) {
      return false;
    }
    String names =
        ("-" + element.className() + "-" + element.id() + "-")
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .replaceAll("[^A-Za-z0-9]+", "-");
    return BESIDE.matcher(names.toLowerCase(Locale.ROOT)).matches()
        && !element.is(BODY)
        && !holdsArticle(element)
        && (names.matches("(?i).*(comment|binh-?luan).*") || element.text().length() <= most);
  }

  /** The element that holds most of the running text. */
  private static Element body(Document page, List<Block> blocks) {
    Element marked = page.selectFirst(BODY);
    if (marked != null && marked.hasText()) {
      return marked;
    }
    IdentityHashMap<Element, Integer> weights = new IdentityHashMap<>();
    Element heaviest = page.body();
    for (Block block : blocks) {
      int weight = block.text().length() - block.inLinks();
      if (weight >= SHORTEST_OF_BODY && !leadsElsewhere(block)) {
        Element parent = block.owner().parent();
        Element holder = parent == null || block.owner().nameIs("body") ? page.body() : parent;
        heaviest = heavier(weights, holder, 2 * weight, heaviest);
        Element above = holder.parent();
        if (above != null && !holder.nameIs("body")) {
          heaviest = heavier(weights, above, weight, heaviest);
        }
      }
    }
    return heaviest;
  }

  private static Element heavier(
      IdentityHashMap<Element, Integer> weights, Element element, int more, Element heaviest) {
    int weight = weights.merge(element, more, Integer::sum);
    return weight > weights.getOrDefault(heaviest, 0) ? element : heaviest;
  }

  /** Where the article begins: at its title, else at its body. */
  private static int begin(List<Block> blocks, int first, int last, String title) {
    int begin = -1;
    for (int i = 0; i <= Math.min(last, first + BEFORE_BODY); i++) {
      Block block = blocks.get(i);
      if (isTitle(block) && (begin < 0 || title.contains(block.text()))) {
        begin = i;
      }
    }
    for (int i = Math.max(0, first - BEFORE_BODY); begin < 0 && i < first; i++) {
      if (blocks.get(i).title() && !blocks.get(i).isLink()) {
        begin = i;
      }
    }
    return begin < 0 ? first : begin;
  }

  private static boolean isTitle(Block block) {
    return block.owner().nameIs("h1");
  }

  private static boolean leadsElsewhere(Block block) {
    return block.isLink() || LEADS_ELSEWHERE.matcher(block.text()).matches();
  }

  private static boolean isWithin(Element element, Element holder) {
    for (@Nullable Element e = element; e != null; e = e.parent()) {
      if (e.equals(holder)) {
        return true;
      }
    }
    return false;
  }
}
