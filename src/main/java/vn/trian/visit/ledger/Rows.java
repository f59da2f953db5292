package vn.trian.visit.ledger;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Rows that may be too many to hold: their number is known, and they can be gone through again. */
public interface Rows<T> {
  long count();

  void forEach(Consumer<T> consumer);

  /** The same rows, each turned into something else when it is gone through. */
  default <R> Rows<R> map(Function<T, R> change) {
    Rows<T> rows = this;
    return new Rows<>() {
      @Override
      public long count() {
        return rows.count();
      }

      @Override
      public void forEach(Consumer<R> consumer) {
        rows.forEach(row -> consumer.accept(change.apply(row)));
      }
    };
  }

  /**
   * Those of the rows that are wanted.
   *
   * @param count how many they are
   */
  default Rows<T> filter(Predicate<T> wanted, long count) {
    Rows<T> rows = this;
    return new Rows<>() {
      @Override
      public long count() {
        return count;
      }

      @Override
      public void forEach(Consumer<T> consumer) {
        rows.forEach(
            row -> {
              if (wanted.test(row)) {
                consumer.accept(row);
              }
            });
      }
    };
  }

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
