package vn.trian.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends those away for a while who have failed to log in too often. */
final class LoginLimitFilter extends OncePerRequestFilter {
  private final LoginLimit limit;
  private final AuthenticationConverter attempt;

  /**
   * A filter before the one that logs in.
   *
   * @param attempt says as whom a request wants to log in; null where it does not want to
   */
  LoginLimitFilter(LoginLimit limit, AuthenticationConverter attempt) {
    this.limit = limit;
    this.attempt = attempt;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = attempt.convert(request);
    @Nullable Duration wait =
        who == null ? null : limit.next(who.getName(), request.getRemoteAddr());
    if (wait == null) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
  }
}
