package vn.trian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginLimitTest {
  private Instant now = Instant.parse("2026-03-01T06:00:00Z");
  private final LoginLimit limit =
      new LoginLimit(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void theSixthTryOfAMinuteWaitsUntilTheFirstIsAMinuteOld() {
    for (int i = 0; i < 5; i++) {
      assertThat(limit.next("lan", "10.0.0.1")).isNull();
      now = now.plusSeconds(2);
    }
    assertThat(limit.next("lan", "10.0.0.1")).isEqualTo(Duration.ofSeconds(50));
    assertThat(limit.next("LAN ", "10.0.0.1")).isEqualTo(Duration.ofSeconds(50));
    assertThat(limit.next("lan", "10.0.0.2")).isNull();
    assertThat(limit.next("hoa", "10.0.0.1")).isNull();

    now = now.plusSeconds(50);

    assertThat(limit.next("lan", "10.0.0.1")).isNull();
    assertThat(limit.next("lan", "10.0.0.1")).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void namesThatAreMadeUpDoNotFillTheMemory() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(limit.next("user " + i, "10.0.0.1")).isNull();
    }
    assertThat(limit.next("one more", "10.0.0.1")).isEqualTo(Duration.ofMinutes(1));
    assertThat(limit.next("user 7", "10.0.0.1")).isNull();

    now = now.plusSeconds(61);

    assertThat(limit.next("one more", "10.0.0.1")).isNull();
  }
}
