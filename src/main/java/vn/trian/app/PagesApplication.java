package vn.trian.app;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import vn.trian.web.WebConfiguration;

/** What is put together for the pages: they read the ledger, and have verbs done. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      BatchAutoConfiguration.class,
      BatchJdbcAutoConfiguration.class,
      FlywayAutoConfiguration.class
    })
@PropertySource("classpath:vn/trian/app/pages.properties")
@Import({ReadingConfiguration.class, OperatingConfiguration.class, WebConfiguration.class})
class PagesApplication {}
