package vn.trian.web;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
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
}
