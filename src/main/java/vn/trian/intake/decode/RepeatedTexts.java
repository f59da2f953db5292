package vn.trian.intake.decode;

import org.jspecify.annotations.Nullable;

/**
 * The texts that a file says again and again, each once: a cell with one of them needs no memory of
 * its own, and what is looked up by it has its hash already. Of two that fall on one place the
 * later one stays.
 */
final class RepeatedTexts {
  private static final int PLACES = 1 << 15;
  private static final int LONGEST = 200;

  /** Reading goes on in ranges: what a thread has seen in one comes again in the next. */
  private static final ThreadLocal<RepeatedTexts> OF_THREAD =
      ThreadLocal.withInitial(RepeatedTexts::new);

  private final @Nullable String[] texts = new String[PLACES];

  /** Those of the thread that asks. */
  static RepeatedTexts ofThread() {
    return OF_THREAD.get();
  }

  /** The text of some characters. */
  String of(char[] characters, int offset, int length) {
    if (length > LONGEST) {
      return new String(characters, offset, length);
    }
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + characters[i];
    }
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    String known = texts[place];
    if (known != null && known.hashCode() == hash && is(known, characters, offset, length)) {
      return known;
    }
    String text = new String(characters, offset, length);
    texts[place] = text;
    return text;
  }

  private static boolean is(String text, char[] characters, int offset, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != characters[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
