package vn.trian.load;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job as the framework's guide to batch processing teaches it: a reader of a delimited file, a
 * writer of JDBC batches, chunks, and a workbook of the totals. Nothing is checked and no place is
 * looked up. {@code input}, {@code workbook} and {@code spring.datasource.url} are given on the
 * command line.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@BatchAndH2
class Textbook {
  private static final int CHUNK = 1_000;
  private static final String[] NAMES =
      Arrays.stream(TextbookRecord.class.getRecordComponents())
          .map(RecordComponent::getName)
          .toArray(String[]::new);

  public static void main(String[] args) {
    SpringApplication application =
        new SpringApplicationBuilder(Textbook.class).properties(BareStart.ON_ITS_OWN).build();
    System.exit(SpringApplication.exit(application.run(args)));
  }

  @Bean
  Job visitTotals(JobRepository jobs, Step table, Step load, Step workbook) {
    return new JobBuilder("visitTotals", jobs).start(table).next(load).next(workbook).build();
  }

  @Bean
  Step table(JobRepository jobs, PlatformTransactionManager transactions, JdbcTemplate jdbc) {
    return new StepBuilder("table", jobs)
        .tasklet(
            (contribution, context) -> {
              jdbc.execute(RecordTable.CREATE);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  @Bean
  Step load(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      FlatFileItemReader<TextbookRecord> reader,
      JdbcBatchItemWriter<TextbookRecord> writer) {
    return new StepBuilder("load", jobs)
        .<TextbookRecord, TextbookRecord>chunk(CHUNK)
        .transactionManager(transactions)
        .reader(reader)
        .writer(writer)
        .build();
  }

  @Bean
  FlatFileItemReader<TextbookRecord> reader(@Value("${input}") String input) {
    return new FlatFileItemReaderBuilder<TextbookRecord>()
        .name("records")
        .resource(new FileSystemResource(input))
        .linesToSkip(1)
        .delimited()
        .names(NAMES)
        .targetType(TextbookRecord.class)
        .build();
  }

  @Bean
  JdbcBatchItemWriter<TextbookRecord> writer(DataSource database) {
    return new JdbcBatchItemWriterBuilder<TextbookRecord>()
        .sql(
            Arrays.stream(NAMES)
                .map(name -> ":" + name)
                .collect(
                    Collectors.joining(
                        ", ",
                        "insert into visit_record ("
                            + String.join(", ", SeededRecords.COLUMNS)
                            + ") values (",
                        ")")))
        .dataSource(database)
        .beanMapped()
        .build();
  }

  @Bean
  Step workbook(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      JdbcTemplate jdbc,
      @Value("${workbook}") Path workbook) {
    return new StepBuilder("workbook", jobs)
        .tasklet(
            (contribution, context) -> {
              long records = new TextbookWorkbook(jdbc).write(workbook);
              System.out.println("records: " + records);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}
