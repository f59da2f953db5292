package vn.trian.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.trian.text.OneLine;

/**
 * Lets nobody guess passwords: so many tries a minute for each user and address. A try counts as
 * failed until it is known to have succeeded, so that many at once gain nothing.
 */
@Component
final class LoginLimit {
  private static final Logger LOG = LoggerFactory.getLogger(LoginLimit.class);

  static final int MOST = 5;
  static final Duration WITHIN = Duration.ofMinutes(1);

  /** Whoever makes up users and addresses must not fill the memory: then nobody may try. */
  private static final int MOST_KNOWN = 10_000;

  private final Clock clock;
  private final Map<Key, Deque<Instant>> tries = new HashMap<>();

  LoginLimit(Clock clock) {
    this.clock = clock;
  }

  private record Key(String name, String address) {
    static Key of(String name, String address) {
      return new Key(name.strip().toLowerCase(Locale.ROOT), address);
    }
  }

  /** Counts a try; null when it may be made, else how long to wait for the next one. */
  synchronized @Nullable Duration next(String name, String address) {
    Instant now = clock.instant();
    Instant since = now.minus(WITHIN);
    Key key = Key.of(name, address);
    if (tries.size() >= MOST_KNOWN && !tries.containsKey(key)) {
      tries.values().removeIf(times -> !times.getLast().isAfter(since));
      if (tries.size() >= MOST_KNOWN) {
        return WITHIN;
      }
    }
    Deque<Instant> times = tries.computeIfAbsent(key, any -> new ArrayDeque<>());
    while (!times.isEmpty() && !times.getFirst().isAfter(since)) {
      times.removeFirst();
    }
    if (times.size() >= MOST) {
      return Duration.between(now, times.getFirst().plus(WITHIN));
    }
    times.addLast(now);
    return null;
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    String address =
        event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "?";
    LOG.warn(
        "somebody at {} failed to log in as {}",
        address,
        OneLine.of(event.getAuthentication().getName()));
  }

  @EventListener
  synchronized void succeeded(AuthenticationSuccessEvent event) {
    if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
      tries.remove(Key.of(event.getAuthentication().getName(), details.getRemoteAddress()));
    }
  }
}
