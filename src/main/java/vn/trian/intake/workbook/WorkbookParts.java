package vn.trian.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the streaming library tells of a sheet only after its last row: the merged cells. They are
 * read beforehand, of the sheets that have any.
 */
final class WorkbookParts {
  private static final XMLInputFactory XML = factory();

  private WorkbookParts() {}

  /**
   * The merged cells of each sheet, by the name of the sheet.
   *
   * @param guard which parts have any
   */
  static Map<String, List<CellRangeAddress>> mergedCells(Path file, WorkbookGuard guard)
      throws IOException {
    Map<String, List<CellRangeAddress>> merged = new HashMap<>();
    if (guard.withMerges().isEmpty()) {
      return merged;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Map.Entry<String, String> sheet : sheets(zip).entrySet()) {
        if (guard.withMerges().contains(sheet.getValue())) {
          List<CellRangeAddress> ranges = new ArrayList<>();
          elements(
              zip,
              sheet.getValue(),
              xml -> {
                String ref = attribute(xml, "ref");
                if (xml.getLocalName().equals("mergeCell") && ref != null) {
                  ranges.add(CellRangeAddress.valueOf(ref));
                }
              });
          merged.put(sheet.getKey(), ranges);
        }
      }
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new IOException("the workbook is broken", e);
    }
    return merged;
  }

  /** The part of each sheet, by the name of the sheet. */
  private static Map<String, String> sheets(ZipFile zip) throws IOException, XMLStreamException {
    String workbook = "xl/workbook.xml";
    for (Relation relation : relations(zip, "")) {
      if (relation.type.endsWith("/officeDocument")) {
        workbook = relation.part;
      }
    }
    Map<String, String> parts = new HashMap<>();
    for (Relation relation : relations(zip, workbook)) {
      parts.put(relation.id, relation.part);
    }
    Map<String, String> sheets = new HashMap<>();
    elements(
        zip,
        workbook,
        xml -> {
          if (xml.getLocalName().equals("sheet")) {
            String name = attribute(xml, "name");
            String part = parts.get(attribute(xml, "id"));
            if (name != null && part != null) {
              sheets.put(name, part);
            }
          }
        });
    return sheets;
  }

  private record Relation(@Nullable String id, String type, String part) {}

  private static List<Relation> relations(ZipFile zip, String of)
      throws IOException, XMLStreamException {
    int slash = of.lastIndexOf('/') + 1;
    String folder = of.substring(0, slash);
    List<Relation> relations = new ArrayList<>();
    elements(
        zip,
        folder + "_rels/" + of.substring(slash) + ".rels",
        xml -> {
          String target = attribute(xml, "Target");
          String type = attribute(xml, "Type");
          if (target != null && type != null && attribute(xml, "TargetMode") == null) {
            String part = URI.create("/" + folder).resolve(target).getPath();
            relations.add(new Relation(attribute(xml, "Id"), type, part.substring(1)));
          }
        });
    return relations;
  }

  private static void elements(ZipFile zip, String part, Consumer<XMLStreamReader> element)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          element.accept(xml);
        }
      }
    }
  }

  /** An attribute by its name, whatever namespace it is in: strict workbooks have others. */
  private static @Nullable String attribute(XMLStreamReader xml, String name) {
    String found = null;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        found = xml.getAttributeValue(i);
      }
    }
    return found;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
