package vn.trian.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * Says of each subset of a font which characters it has: ISO 19005-1, clause 6.3.5, asks for it.
 */
final class CidSets {
  private CidSets() {}

  /** Adds the set to a font whose characters are numbered like its glyphs; others stay. */
  static void add(PDDocument document, COSDictionary font) throws IOException {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    if (!COSName.CID_FONT_TYPE2.equals(font.getCOSName(COSName.SUBTYPE)) || descriptor == null) {
      return;
    }
    COSStream program = descriptor.getCOSStream(COSName.FONT_FILE2);
    if (program == null) {
      return;
    }
    BitSet characters = withOutline(program);
    characters.or(withWidth(font.getCOSArray(COSName.W)));
    characters.set(0);
    byte[] bits = new byte[characters.length() / 8 + 1];
    characters.stream().forEach(at -> bits[at / 8] |= (byte) (0x80 >> at % 8));
    PDStream set = new PDStream(document);
    try (OutputStream out = set.createOutputStream()) {
      out.write(bits);
    }
    descriptor.setItem(COSName.getPDFName("CIDSet"), set);
  }

  /** Those with a shape, those too that only are part of another. */
  private static BitSet withOutline(COSStream program) throws IOException {
    BitSet found = new BitSet();
    try (InputStream in = program.createInputStream();
        TrueTypeFont font =
            new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
      long[] offsets = font.getIndexToLocation().getOffsets();
      for (int at = 0; at + 1 < offsets.length; at++) {
        found.set(at, offsets[at + 1] > offsets[at]);
      }
    }
    return found;
  }

  /** Those that are printed: {@code c [w …]} or {@code first last w}. */
  private static BitSet withWidth(@Nullable COSArray widths) {
    BitSet found = new BitSet();
    int at = 0;
    while (widths != null && at + 1 < widths.size()) {
      int first = ((COSNumber) widths.getObject(at)).intValue();
      COSBase next = widths.getObject(at + 1);
      if (next instanceof COSArray list) {
        found.set(first, first + list.size());
        at += 2;
      } else {
        found.set(first, ((COSNumber) next).intValue() + 1);
        at += 3;
      }
    }
    return found;
  }
}
