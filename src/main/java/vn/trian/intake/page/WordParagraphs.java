package vn.trian.intake.page;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The paragraphs of a Word document in their order, those of tables and text boxes too, streamed:
 * POI's own documents hold all of their XML in memory. Elements are known by their names alone,
 * because strict documents have other namespaces.
 */
final class WordParagraphs {
  /**
   * What was deleted or moved away, what a field is computed from, and the second form of a text
   * box, for programs that cannot show the first.
   */
  private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "instrText", "Fallback");

  private static final int DEEPEST = 1_000;

  private final int longest;
  private final StringBuilder text = new StringBuilder();

  /** The paragraphs that are open: one in a text box lies within another. */
  private final Deque<StringBuilder> open = new ArrayDeque<>();

  private int length;
  private int depth;

  /**
   * Paragraphs of a text.
   *
   * @param longest so many characters are read, and no more than a few beyond
   */
  WordParagraphs(int longest) {
    this.longest = longest;
  }

  String read(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = factory().createXMLStreamReader(in);
    while (xml.hasNext() && length <= longest) {
      int event = step(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
        close();
      }
    }
    while (!open.isEmpty()) {
      close();
    }
    return text.toString();
  }

  private void close() {
    text.append(ArticleText.paragraph(open.pop().toString())).append('\n');
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    String element = xml.getLocalName();
    if (LEFT_OUT.contains(element)) {
      skip(xml);
    } else if (element.equals("p")) {
      open.push(new StringBuilder());
    } else if (!open.isEmpty()) {
      switch (element) {
        case "t" -> {
          append(xml.getElementText());
          depth--;
        }
        case "tab", "br", "cr", "ptab" -> append(" ");
        case "noBreakHyphen" -> append("-");
        default -> {
          // Says how something looks.
        }
      }
    }
  }

  private void append(String more) {
    open.element().append(more);
    length += more.length();
  }

  private void skip(XMLStreamReader xml) throws XMLStreamException {
    int outside = depth - 1;
    while (depth > outside) {
      step(xml);
    }
  }

  private int step(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
    depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    if (depth > DEEPEST) {
      throw new XMLStreamException("elements lie deeper than in any document");
    }
    return event;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
