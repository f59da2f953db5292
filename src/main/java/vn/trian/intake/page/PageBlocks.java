package vn.trian.intake.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The paragraphs of a page in their order, as a browser breaks them. */
final class PageBlocks implements NodeVisitor {
  private static final Pattern TITLED =
      Pattern.compile("(?i).*(title|headline|tieu-?_?de|tieude).*");

  /**
   * A paragraph.
   *
   * @param owner the innermost element that stands on lines of its own and holds it
   * @param inLinks how many of its characters are links
   * @param title whether its markup calls it a title
   */
  record Block(Element owner, String text, int inLinks, boolean title) {
    /** Whether it leads elsewhere rather than telling something. */
    boolean isLink() {
      return inLinks * 10 > text.length() * 6;
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Element> owners = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int links;
  private int titles;
  private int inLinks;
  private boolean titled;
  private int breaks;

  static List<Block> of(Element root) {
    PageBlocks walk = new PageBlocks();
    root.traverse(walk);
    return walk.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (standsAlone(element)) {
        end();
        owners.push(element);
      } else if (element.nameIs("br")) {
        breaks++;
      }
      links += element.nameIs("a") ? 1 : 0;
      titles += isTitle(element) ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.nameIs("a") ? 1 : 0;
      titles -= isTitle(element) ? 1 : 0;
      if (standsAlone(element)) {
        end();
        owners.pop();
      }
    }
  }

  private void append(String words) {
    if (words.isBlank()) {
      text.append(' ');
      return;
    }
    // One break within a sentence is a matter of looks; another one begins a paragraph.
    boolean goesOn = Character.isLowerCase(words.strip().codePointAt(0));
    if (breaks > 1 || (breaks == 1 && !goesOn)) {
      end();
    } else if (breaks == 1) {
      text.append(' ');
    }
    breaks = 0;
    text.append(words);
    inLinks += links > 0 ? words.strip().length() : 0;
    titled |= titles > 0;
  }

  private void end() {
    String paragraph = ArticleText.paragraph(text.toString());
    Element owner = owners.peek();
    if (!paragraph.isEmpty() && owner != null) {
      blocks.add(new Block(owner, paragraph, inLinks, titled));
    }
    text.setLength(0);
    inLinks = 0;
    titled = false;
    breaks = 0;
  }

  private static boolean standsAlone(Element element) {
    return (element.isBlock() && !element.nameIs("br"))
        || element.nameIs("td")
        || element.nameIs("th");
  }

  private static boolean isTitle(Element element) {
    return element.nameIs("h2")
        || TITLED.matcher(element.className() + " " + element.id()).matches();
  }
}
