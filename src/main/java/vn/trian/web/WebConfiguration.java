package vn.trian.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.LocaleResolver;

/** What the pages are made of. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WebConfiguration {
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

  /** The pages that say what was refused are made although it cannot be read. */
  @Bean
  FilterRegistrationBean<Filter> refusedParameters() {
    FilterRegistrationBean<Filter> filter =
        new FilterRegistrationBean<>(
            (request, response, chain) ->
                chain.doFilter(new RefusedParameters((HttpServletRequest) request), response));
    filter.setDispatcherTypes(DispatcherType.ERROR);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
