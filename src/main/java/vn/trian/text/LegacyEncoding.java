package vn.trian.text;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

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
      for (int i = 0; i < bytes.length; i++) {
        int code = bytes[i] & 0xFF;
        String mark = SIGNS.get(code);
        text.append(
            mark != null && !isAmongCapitals(bytes, i) ? mark : letter(code, CONTROLS, UPPER_HALF));
      }
      return CAPITAL_AND_TONE
          .matcher(text)
          .replaceAll(found -> capital(found.group(1), found.group(2)));
    }
  },
  /** The fonts of the Vietnamese Professionals Society, one byte a letter. */
  VPS("VPS") {
    @Override
    String raw(byte[] bytes) {
      return letters(bytes, VPS_CONTROLS, VPS_UPPER_HALF);
    }
  },
  /** VISCII 1.1 (RFC 1456), one byte a letter. */
  VISCII("VISCII") {
    @Override
    String raw(byte[] bytes) {
      return letters(bytes, VISCII_CONTROLS, VISCII_UPPER_HALF);
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

  private static final String VPS_CONTROLS =
      "\u0000\u0001ẠẬẶẸỆ\u0007\b\t\n\u000b\f\r\u000e\u000fỊỌỘỢỤỰ\u0016\u0017\u0018Ỵ\u001a\u001bẪỮ\u001e\u001f";

  private static final String VPS_UPPER_HALF =
      "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ"
          + "\u00a0ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự"
          + "ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺß"
          + "àáâãảạăçèéêẽìíîĩẴĐòóôõöƠụùúủüỶẼỳ";

  private static final String VISCII_CONTROLS =
      "\u0000\u0001Ẳ\u0003\u0004ẴẪ\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013Ỷ\u0015\u0016\u0017\u0018Ỹ\u001a\u001b\u001c\u001dỴ\u001f";

  private static final String VISCII_UPPER_HALF =
      "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
          + "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
          + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
          + "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

  /**
   * Signs of Windows that texts in the ABC fonts have where the standard has a toned capital: those
   * stand among other capitals, if at all.
   */
  private static final Map<Integer, String> SIGNS =
      Map.of(
          0x85, "…", 0x91, "‘", 0x92, "’", 0x93, "“", 0x94, "”", 0x95, "•", 0x96, "–", 0x97, "—");

  /** No word of one case is longer. */
  private static final int LONGEST_WORD = 100;

  /** The ABC fonts have no toned capitals: converters write a capital and the small letter. */
  private static final Pattern CAPITAL_AND_TONE =
      Pattern.compile(
          "([AĂÂEÊIOÔƠUƯY])([áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ])");

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

  private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

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

  private static String letters(byte[] bytes, String controls, String upperHalf) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      text.append(letter(b & 0xFF, controls, upperHalf));
    }
    return text.toString();
  }

  private static char letter(int code, String controls, String upperHalf) {
    return code < controls.length()
        ? controls.charAt(code)
        : code < 0x80 ? (char) code : upperHalf.charAt(code - 0x80);
  }

  /** Whether the letters of the word around a place are capitals, and there are some. */
  private static boolean isAmongCapitals(byte[] bytes, int at) {
    int capitals = 0;
    for (int step = -1; step <= 1; step += 2) {
      for (int i = at + step; i >= 0 && i < bytes.length; i += step) {
        int code = bytes[i] & 0xFF;
        char letter = letter(code, CONTROLS, UPPER_HALF);
        if (Character.isLowerCase(letter)) {
          return false;
        }
        if (!Character.isLetter(letter) || Math.abs(i - at) > LONGEST_WORD) {
          break;
        }
        capitals += SIGNS.containsKey(code) ? 0 : 1;
      }
    }
    return capitals > 0;
  }

  /** A capital with the tone of the small letter after it; both, where that is another letter. */
  private static String capital(String capital, String toned) {
    String upper = toned.toUpperCase(Locale.ROOT);
    String parts = Normalizer.normalize(upper, Normalizer.Form.NFD);
    String base = TONES.matcher(parts).replaceAll("");
    return Normalizer.normalize(base, Normalizer.Form.NFC).equals(capital)
        ? upper
        : capital + toned;
  }

  private static char upper(char c) {
    return Character.toUpperCase(c);
  }
}
