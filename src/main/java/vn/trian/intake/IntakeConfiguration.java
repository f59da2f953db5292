package vn.trian.intake;

import java.time.Clock;
import java.util.Optional;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.trian.article.review.ReviewQueue;
import vn.trian.calendar.Occasions;
import vn.trian.intake.part.PartFolder;
import vn.trian.intake.workbook.ReviewSheetReader;
import vn.trian.place.Register;
import vn.trian.visit.ledger.Durability;
import vn.trian.visit.ledger.SourceFiles;
import vn.trian.visit.ledger.VisitLedger;

/** The step {@code intake}: one partition for each file that is new. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {
  @Bean
  IntakeLog intakeLog() {
    return new IntakeLog();
  }

  @Bean
  RangesElsewhere rangesElsewhere(
      Optional<RangeWorkers> workers,
      PartFolder parts,
      KeptFiles kept,
      RecordCheck check,
      Register register,
      Occasions occasions,
      IntakeLog log) {
    RangeChecker checker = new RangeChecker(kept, parts, check);
    return new RangesElsewhere(workers, parts, checker, register, occasions, log);
  }

  @Bean
  PartitionHandler filesInOrder(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      KeptFiles kept,
      SourceFiles files,
      VisitLedger ledger,
      Durability durability,
      RecordCheck check,
      ArticleCheck articles,
      ReviewQueue queue,
      SheetDecisions sheets,
      RangesElsewhere ranges,
      IntakeLog log) {
    Step fileIntake =
        new FileIntake(
            jobs,
            transactions,
            files,
            kept,
            ledger,
            durability,
            check,
            articles,
            queue,
            sheets,
            ranges,
            log);
    return new FilesInOrder(
        fileIntake, file -> ReviewSheetReader.isOne(kept.path(files.get(file).sha256())));
  }

  @Bean
  Step intake(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      InputFolder input,
      StillFiles still,
      KeptFiles kept,
      SourceFiles files,
      PartitionHandler filesInOrder,
      IntakeLog log,
      Clock clock) {
    NewFiles newFiles =
        new NewFiles(input, still, kept, files, log, new TransactionTemplate(transactions), clock);
    return new StepBuilder("intake", jobs)
        .partitioner("intakeFile", newFiles)
        .partitionHandler(filesInOrder)
        .allowStartIfComplete(true)
        .build();
  }

  /** The files received whose rows are not all read, and no others. */
  @Bean
  Step intakeOfKept(JobRepository jobs, SourceFiles files, PartitionHandler filesInOrder) {
    return new StepBuilder("intakeOfKept", jobs)
        .partitioner("intakeFile", new UnfinishedFiles(files))
        .partitionHandler(filesInOrder)
        .build();
  }
}
