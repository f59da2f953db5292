package vn.trian.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What the pages are made of. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WebConfiguration {
  @Bean
  Reading reading(PlatformTransactionManager transactions) {
    return new Reading(transactions);
  }
}
