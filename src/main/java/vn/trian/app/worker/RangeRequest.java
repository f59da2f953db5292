package vn.trian.app.worker;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message that gives a range out: where the job repository has its order, and who may carry it
 * out. A text, because a message must never be able to bring objects of its own.
 *
 * @param step the number of the step's execution
 */
record RangeRequest(long step, String fingerprint) {
  private static final Pattern FORM = Pattern.compile("range ([0-9]{1,18}) ([0-9a-zA-Z-]+)");

  String text() {
    return "range " + step + " " + fingerprint;
  }

  static Optional<RangeRequest> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new RangeRequest(Long.parseLong(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }
}
