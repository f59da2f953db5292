package vn.trian.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import vn.trian.web.Role;
import vn.trian.web.User;

/** Reads who may log in to the pages: {@code trian.users.NAME.role} and {@code .password}. */
final class PageUsers {
  private static final Pattern KEY =
      Pattern.compile("(?i)trian[._]users[._]([a-z0-9][a-z0-9-]*)[._](role|password)");

  /** What {@code serve --hash-password} prints; a password as it is typed is no setting. */
  private static final String HASH = "\\{bcrypt}\\$2[aby]\\$[0-9]{2}\\$[./A-Za-z0-9]{53}";

  private static final int SHORTEST = 10;

  /** The way of hashing takes no more bytes. */
  private static final int LONGEST = 72;

  private PageUsers() {}

  static List<User> of(Environment environment) {
    List<User> users = new ArrayList<>();
    for (String name : names(environment)) {
      String role = environment.getProperty(key(name, "role"), "");
      String password = environment.getProperty(key(name, "password"), "");
      if (!password.matches(HASH)) {
        throw Settings.invalid(key(name, "password"), "…", "{bcrypt}$2a$10$…");
      }
      users.add(
          new User(
              name,
              Role.find(role)
                  .orElseThrow(
                      () ->
                          Settings.invalid(key(name, "role"), role, "viewer, reviewer, operator")),
              password));
    }
    return users;
  }

  private static String key(String name, String of) {
    return "trian.users.%s.%s".formatted(name, of);
  }

  private static Set<String> names(Environment environment) {
    Set<String> names = new TreeSet<>();
    if (environment instanceof ConfigurableEnvironment all) {
      for (PropertySource<?> source : all.getPropertySources()) {
        if (source instanceof EnumerablePropertySource<?> listed) {
          for (String key : listed.getPropertyNames()) {
            Matcher matcher = KEY.matcher(key);
            if (matcher.matches()) {
              names.add(matcher.group(1).toLowerCase(Locale.ROOT));
            }
          }
        }
      }
    }
    return names;
  }

  /** What is written into the settings in a password's place. */
  static String hash(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST
        || password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw Failure.usage("serve.password-length", SHORTEST, LONGEST);
    }
    return Objects.requireNonNull(
        PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password));
  }

  /** Whether nobody but those on this machine can reach an address. */
  static boolean isOfThisMachine(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw Settings.invalid("trian.web.address", address, "127.0.0.1");
    }
  }
}
