package vn.trian.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Who may see and do what. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
  /** Nothing from outside, no script and no style in a page itself. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private static final String LOGIN = "/login";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private static final List<String> EVERYTHING =
      Role.OPERATOR.names().stream().map(role -> "ROLE_" + role).toList();

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  UserDetailsService users(House house) {
    Map<String, User> users =
        house.users().stream().collect(Collectors.toMap(User::name, Function.identity()));
    return name -> {
      User user = users.get(name);
      if (user == null) {
        throw new UsernameNotFoundException(name);
      }
      return org.springframework.security.core.userdetails.User.withUsername(user.name())
          .password(user.password())
          .roles(user.role().names().toArray(String[]::new))
          .build();
    };
  }

  /**
   * Where nobody has to log in, a page of somebody else must not reach these ones under a name of
   * its own that it has lead to this machine.
   */
  @Bean
  HttpFirewall firewall(House house) {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    if (house.isOpen()) {
      firewall.setAllowedHostnames(host -> THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT)));
    }
    return firewall;
  }

  /** For monitors, which log in with each request. */
  @Bean
  @Order(1)
  SecurityFilterChain monitoring(HttpSecurity http, House house, LoginLimit limit) {
    http.securityMatcher("/actuator/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, "/actuator/health")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/actuator/info")
                    .hasRole(Role.VIEWER.name())
                    .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                    .hasRole(Role.OPERATOR.name())
                    .anyRequest()
                    .denyAll())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .headers(AccessConfiguration::headers);
    if (house.isOpen()) {
      letEverybodyIn(http);
    } else {
      http.httpBasic(Customizer.withDefaults())
          .addFilterBefore(
              new LoginLimitFilter(limit, new BasicAuthenticationConverter()),
              BasicAuthenticationFilter.class);
    }
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, House house, LoginLimit limit) {
    http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(LOGIN, "/error", "/*.css", "/*.js", "/*.svg")
                    .permitAll()
                    .requestMatchers("/review/**", "/releases/**")
                    .hasRole(Role.REVIEWER.name())
                    .requestMatchers("/operator/**")
                    .hasRole(Role.OPERATOR.name())
                    .anyRequest()
                    .hasRole(Role.VIEWER.name()))
        .headers(AccessConfiguration::headers);
    if (house.isOpen()) {
      letEverybodyIn(http);
    } else {
      http.formLogin(form -> form.loginPage(LOGIN).permitAll())
          .logout(logout -> logout.logoutSuccessUrl(LOGIN + "?out").permitAll())
          .addFilterBefore(
              new LoginLimitFilter(limit, AccessConfiguration::attempt),
              UsernamePasswordAuthenticationFilter.class);
    }
    return http.build();
  }

  private static void headers(
      org.springframework.security.config.annotation.web.configurers.HeadersConfigurer<HttpSecurity>
          headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
        .referrerPolicy(Customizer.withDefaults());
  }

  /** The rules of roles hold all the same: whoever comes has all of them. */
  private static void letEverybodyIn(HttpSecurity http) {
    http.anonymous(
            anonymous ->
                anonymous
                    .principal(Visitor.EVERYBODY)
                    .authorities(EVERYTHING.toArray(String[]::new)))
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable());
  }

  private static @Nullable Authentication attempt(HttpServletRequest request) {
    boolean wanted =
        HttpMethod.POST.matches(request.getMethod()) && request.getServletPath().equals(LOGIN);
    String name = request.getParameter("username");
    return wanted
        ? UsernamePasswordAuthenticationToken.unauthenticated(name == null ? "" : name, "")
        : null;
  }
}
