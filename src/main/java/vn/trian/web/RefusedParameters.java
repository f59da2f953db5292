package vn.trian.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that the server refused to read the parameters of, because it is too large: whoever
 * puts together the page that says so asks for them once more, and finds none.
 */
final class RefusedParameters extends HttpServletRequestWrapper {
  RefusedParameters(HttpServletRequest request) {
    super(request);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    try {
      return super.getParameterMap();
    } catch (IllegalStateException refused) {
      return Map.of();
    }
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = getParameterValues(name);
    return values == null ? null : values[0];
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }
}
