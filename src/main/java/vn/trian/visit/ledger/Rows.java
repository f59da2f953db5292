package vn.trian.visit.ledger;

import java.util.List;
import java.util.function.Consumer;

/** Rows that may be too many to hold: their number is known, and they can be gone through again. */
public interface Rows<T> {
  long count();

  void forEach(Consumer<T> consumer);

  static <T> Rows<T> of(List<T> list) {
    return new Rows<>() {
      @Override
      public long count() {
        return list.size();
      }

      @Override
      public void forEach(Consumer<T> consumer) {
        list.forEach(consumer);
      }
    };
  }
}
