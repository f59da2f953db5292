package vn.trian.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/** The order of names in Vietnamese lists: the Vietnamese alphabet, word by word. */
public final class NameOrder implements Comparator<String> {
  public static final NameOrder VIETNAMESE = new NameOrder();

  private final Collator collator;

  private NameOrder() {
    Collator vietnamese = Collator.getInstance(new ULocale("vi"));
    vietnamese.setStrength(Collator.TERTIARY);
    this.collator = vietnamese.freeze();
  }

  /** Texts that differ are never equal, so that the order is the same whatever it began with. */
  @Override
  public int compare(String one, String other) {
    int order = collator.compare(one, other);
    return order != 0 ? order : one.compareTo(other);
  }
}
