package vn.trian.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colours of the PDFs, sRGB (IEC 61966-2-1), as a profile of the least that ICC.1:2001-04 asks
 * of a display with three primaries and a curve. It is composed here because the one that a Java
 * runtime brings differs from version to version, and the same report would have other bytes.
 */
final class SrgbProfile {
  private static final int HEADER = 128;
  private static final int TAG = 12;
  private static final int CURVE_POINTS = 1024;

  /** The white that the connection space has, D50. */
  private static final int[] D50 = {0x0000F6D6, 0x00010000, 0x0000D32D};

  private SrgbProfile() {}

  static byte[] bytes() {
    try {
      return compose();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] compose() throws IOException {
    byte[] curve = curve();
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description("sRGB IEC61966-2.1"));
    tags.put("cprt", text("No copyright, use freely"));
    // D65, and the primaries of sRGB adapted from it to D50, as numbers of 15.16 bits.
    tags.put("wtpt", xyz(0x0000F351, 0x00010000, 0x000116CC));
    tags.put("rXYZ", xyz(0x00006FA2, 0x000038F5, 0x00000390));
    tags.put("gXYZ", xyz(0x00006299, 0x0000B785, 0x000018DA));
    tags.put("bXYZ", xyz(0x000024A0, 0x00000F84, 0x0000B6CF));
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);

    ByteArrayOutputStream table = new ByteArrayOutputStream();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    DataOutputStream entries = new DataOutputStream(table);
    int start = HEADER + 4 + tags.size() * TAG;
    IdentityHashMap<byte[], Integer> offsets = new IdentityHashMap<>();
    entries.writeInt(tags.size());
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      byte[] value = tag.getValue();
      Integer offset = offsets.get(value);
      if (offset == null) {
        offset = start + data.size();
        offsets.put(value, offset);
        data.write(value);
        data.write(new byte[-value.length & 3]);
      }
      entries.writeBytes(tag.getKey());
      entries.writeInt(offset);
      entries.writeInt(value.length);
    }
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    profile.write(header(start + data.size()));
    table.writeTo(profile);
    data.writeTo(profile);
    return profile.toByteArray();
  }

  private static byte[] header(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(size);
    out.writeInt(0); // no preferred module
    out.writeInt(0x02400000); // version 2.4
    out.writeBytes("mntrRGB XYZ ");
    for (int part : new int[] {2001, 4, 1, 0, 0, 0}) {
      out.writeShort(part);
    }
    out.writeBytes("acsp");
    out.write(new byte[28]); // platform, flags, maker, model, attributes, intent: perceptual
    for (int value : D50) {
      out.writeInt(value);
    }
    out.write(new byte[HEADER - out.size()]);
    return bytes.toByteArray();
  }

  private static byte[] xyz(int x, int y, int z) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = type(bytes, "XYZ ");
    out.writeInt(x);
    out.writeInt(y);
    out.writeInt(z);
    return bytes.toByteArray();
  }

  /** From a value of the device to its light. */
  private static byte[] curve() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = type(bytes, "curv");
    out.writeInt(CURVE_POINTS);
    for (int at = 0; at < CURVE_POINTS; at++) {
      double value = at / (CURVE_POINTS - 1.0);
      double light =
          value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
      out.writeShort((int) Math.round(light * 65535));
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = type(bytes, "text");
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.write(0);
    return bytes.toByteArray();
  }

  private static byte[] description(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = type(bytes, "desc");
    out.writeInt(text.length() + 1);
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.write(0);
    out.write(new byte[4 + 4]); // no text in Unicode: language, length
    out.write(new byte[2 + 1 + 67]); // none in ScriptCode: code, length, place
    return bytes.toByteArray();
  }

  private static DataOutputStream type(ByteArrayOutputStream bytes, String signature)
      throws IOException {
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes(signature);
    out.writeInt(0);
    return out;
  }
}
