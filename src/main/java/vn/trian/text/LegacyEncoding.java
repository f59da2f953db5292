package vn.trian.text;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Encodings in which Vietnamese was written before Unicode. */
public enum LegacyEncoding {
  /** One byte a letter, tones as letters of their own after the vowel. */
  WINDOWS_1258("Windows-1258") {
    @Override
    String raw(byte[] bytes) {
      return new String(bytes, Charset.forName("windows-1258"));
    }
  },
  /** TCVN 5712:1993, one byte a letter; the ABC fonts draw its small letters as capitals too. */
  TCVN3("TCVN3 (ABC)") {
    @Override
    String raw(byte[] bytes) {
      StringBuilder text = new StringBuilder(bytes.length);
      for (byte b : bytes) {
        int code = b & 0xFF;
        text.append(
            code < CONTROLS.length()
                ? CONTROLS.charAt(code)
                : code < 0x80 ? (char) code : UPPER_HALF.charAt(code - 0x80));
      }
      return text.toString();
    }
  },
  /** The fonts of VNI for Windows: a letter, and a second character that draws its marks. */
  VNI("VNI Windows") {
    @Override
    String raw(byte[] bytes) {
      String drawn = new String(bytes, Charset.forName("windows-1252"));
      StringBuilder text = new StringBuilder(drawn.length());
      for (int i = 0; i < drawn.length(); i++) {
        char c = drawn.charAt(i);
        Character both =
            i + 1 == drawn.length()
                ? null
                : VNI_PAIRS.get("" + c + Character.toLowerCase(drawn.charAt(i + 1)));
        if (both != null) {
          i++;
        }
        text.append(both != null ? both : VNI_LETTERS.getOrDefault(c, c));
      }
      return text.toString();
    }
  };

  private static final String CONTROLS =
      "\u0000ÚỤ\u0003ỪỬỮ\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010ỨỰỲỶỸÝỴ";

  private static final String UPPER_HALF =
      "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
          + "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
          + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
          + "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

  /** Each vowel, then what it becomes with each of the marks that stand over it. */
  private static final String[][] VNI_VOWELS = {
    {"a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"},
    {"e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"},
    {"o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"},
    {"ô", "ùøûõï", "ớờởỡợ"},
    {"u", "ùøûõï", "úùủũụ"},
    {"ö", "ùøûõï", "ứừửữự"},
    {"y", "ùøûõ", "ýỳỷỹ"}
  };

  /** Letters that one character draws. */
  private static final String[] VNI_SINGLE = {"íìæóòôöîñ", "íìỉĩịơưỵđ"};

  private static final Map<String, Character> VNI_PAIRS = new HashMap<>();
  private static final Map<Character, Character> VNI_LETTERS = new HashMap<>();

  static {
    for (String[] vowel : VNI_VOWELS) {
      for (int i = 0; i < vowel[1].length(); i++) {
        char mark = vowel[1].charAt(i);
        char letter = vowel[2].charAt(i);
        VNI_PAIRS.put(vowel[0] + mark, letter);
        VNI_PAIRS.put(upper(vowel[0].charAt(0)) + "" + mark, upper(letter));
      }
    }
    for (int i = 0; i < VNI_SINGLE[0].length(); i++) {
      char drawn = VNI_SINGLE[0].charAt(i);
      char letter = VNI_SINGLE[1].charAt(i);
      VNI_LETTERS.put(drawn, letter);
      VNI_LETTERS.put(upper(drawn), upper(letter));
    }
  }

  private final String label;

  LegacyEncoding(String label) {
    this.label = label;
  }

  /** The name by which Vietnamese offices and conversion tools know it. */
  public String label() {
    return label;
  }

  /** The text in composed Unicode; bytes that mean nothing become anything. */
  public String decode(byte[] bytes) {
    return Normalizer.normalize(raw(bytes), Normalizer.Form.NFC);
  }

  abstract String raw(byte[] bytes);

  private static char upper(char c) {
    return Character.toUpperCase(c);
  }
}
