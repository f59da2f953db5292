package vn.trian.visit;

import vn.trian.calendar.Occasions;
import vn.trian.text.Fold;

/** Whether two cells of one field say the same, each in its own way of writing. */
public final class SameMeaning {
  private SameMeaning() {}

  /** {@code cơ sở} and {@code facility}, {@code 27-2} and its name, {@code Thuỵ} and Thụy. */
  public static boolean of(Field field, String one, String other, Occasions occasions) {
    if (Fold.key(one).equals(Fold.key(other))) {
      return true;
    }
    return switch (field) {
      case OCCASION ->
          occasions.find(one).isPresent() && occasions.find(one).equals(occasions.find(other));
      case HOST_KIND -> isOne(WrittenWord.HOST_KIND.read(one), WrittenWord.HOST_KIND.read(other));
      case GIFT -> isOne(WrittenWord.YES_OR_NO.read(one), WrittenWord.YES_OR_NO.read(other));
      case VISIT_DATE, REVISED_ON -> isOne(WrittenDate.read(one), WrittenDate.read(other));
      default -> false;
    };
  }

  private static boolean isOne(Reading<?> one, Reading<?> other) {
    return one.orNull() != null && one.equals(other);
  }
}
