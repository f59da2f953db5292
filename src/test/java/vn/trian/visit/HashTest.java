package vn.trian.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HashTest {
  @Test
  void isTheSameOnEveryMachineAndForEver() {
    assertThat(Hash.of("Hải Phòng", 70, null, true))
        .isEqualTo(UUID.fromString("27b8f3cb-4eb0-d6de-bc15-3a12dc6a99f8"));
  }

  @Test
  void tellsValuesAndTheirPlacesApart() {
    Stream<UUID> hashes =
        Stream.of(
            Hash.of(),
            Hash.of(""),
            Hash.of((Object) null),
            Hash.of("", ""),
            Hash.of("", null),
            Hash.of(null, ""),
            Hash.of("ab"),
            Hash.of("a", "b"),
            Hash.of("b", "a"),
            Hash.of("ab", ""),
            Hash.of("", "ab"));
    assertThat(hashes).doesNotHaveDuplicates();
  }

  @Test
  void takesAValueAsItsText() {
    assertThat(Hash.of(1, HostKind.PERSON)).isEqualTo(Hash.of("1", "PERSON"));
  }
}
