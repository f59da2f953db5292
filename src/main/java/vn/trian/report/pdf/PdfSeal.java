package vn.trian.report.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.trian.disk.FaultPoint;
import vn.trian.report.content.ReportModel;

/**
 * Takes out of a PDF what differs from run to run, the two dates, the identifier and the chance
 * letters before the names of embedded fonts, says what the document is called and in which
 * language it is, and makes it fit to be archived.
 */
final class PdfSeal {
  private static final Pattern SUBSET = Pattern.compile("[A-Z]{6}\\+.+");
  private static final int SUBSET_TAG = 6;

  private PdfSeal() {}

  static void seal(byte[] raw, Path file, String title, String creator, ReportModel model)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(raw)) {
      nameFonts(document);
      PDDocumentInformation information = new PDDocumentInformation();
      information.setTitle(title);
      information.setCreator(creator);
      Calendar day = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      day.setTimeInMillis(
          model.issue().asOf().atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC).toEpochMilli());
      information.setCreationDate(day);
      information.setModificationDate(day);
      document.setDocumentInformation(information);
      document
          .getDocumentCatalog()
          .setLanguage(model.language().tag().equals("vi") ? "vi-VN" : model.language().tag());
      PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
      preferences.setDisplayDocTitle(true);
      document.getDocumentCatalog().setViewerPreferences(preferences);
      Archived.archive(document);
      orderTrailer(document.getDocument().getTrailer());
      document.setDocumentId(0L);
      try (OutputStream out =
          new BufferedOutputStream(
              FaultPoint.within("in the middle of a PDF", Files.newOutputStream(file)))) {
        document.save(out, CompressParameters.NO_COMPRESSION);
      }
    }
  }

  /** Leaves what a trailer needs, in one order: where the raw one was repaired, it is another. */
  private static void orderTrailer(COSDictionary trailer) {
    COSBase root = trailer.getItem(COSName.ROOT);
    COSBase information = trailer.getItem(COSName.INFO);
    trailer.clear();
    trailer.setItem(COSName.ROOT, root);
    trailer.setItem(COSName.INFO, information);
  }

  /**
   * Gives the subsets of fonts the letters AAAAAA, AAAAAB, … in the order of the file, and the sets
   * of their characters.
   */
  private static void nameFonts(PDDocument document) throws IOException {
    List<COSObjectKey> keys = new ArrayList<>(document.getDocument().getXrefTable().keySet());
    keys.sort(Comparator.comparingLong(COSObjectKey::getNumber));
    Map<String, String> names = new HashMap<>();
    for (COSObjectKey key : keys) {
      COSBase object = document.getDocument().getObjectFromPool(key).getObject();
      if (object instanceof COSDictionary dictionary) {
        rename(dictionary, COSName.BASE_FONT, names);
        rename(dictionary, COSName.FONT_NAME, names);
        CidSets.add(document, dictionary);
      }
    }
  }

  private static void rename(COSDictionary dictionary, COSName entry, Map<String, String> names) {
    String name = dictionary.getNameAsString(entry);
    if (name == null || !SUBSET.matcher(name).matches()) {
      return;
    }
    String tag = names.computeIfAbsent(name.substring(0, SUBSET_TAG), chance -> tag(names.size()));
    dictionary.setName(entry, tag + name.substring(SUBSET_TAG));
  }

  private static String tag(int number) {
    return "AAAAA" + (char) ('A' + number % 26);
  }
}
