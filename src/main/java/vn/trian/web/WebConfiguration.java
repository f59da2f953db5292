package vn.trian.web;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.LocaleResolver;

/** What the pages are made of. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WebConfiguration {
  /** Nothing from outside, no script and no style in a page itself. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Bean
  Reading reading(PlatformTransactionManager transactions) {
    return new Reading(transactions);
  }

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("vn.trian.web.words");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    words.setDefaultLocale(PageLanguage.VIETNAMESE);
    return words;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new PageLanguage();
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .referrerPolicy(Customizer.withDefaults()))
        .build();
  }
}
