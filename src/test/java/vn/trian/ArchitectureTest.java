package vn.trian;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports run from right to left and down; a package below vn.trian.x belongs to x. */
class ArchitectureTest {
  private static final String ROOT = "vn.trian.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.trian");

  private static final String MAY_USE =
      """
      disk     |
      text     |
      calendar | text
      quality  | text
      place    | text, quality
      visit    | place, calendar, text, quality, disk
      article  | visit, place, calendar, text, quality, disk
      intake   | article, visit, place, calendar, text, quality, disk
      summary  | visit, place, calendar, text, disk
      report   | summary, article, visit, place, calendar, text, quality, disk
      delivery | report, summary, visit, calendar, text, quality, disk
      web      | delivery, report, summary, intake, article, visit, place, calendar, text, quality, disk
      app      | web, delivery, report, summary, intake, article, visit, place, calendar, text, quality, disk
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = MAY_USE)
  void packagesUseOnlyWhatStandsToTheirRightInTheTable(String name, @Nullable String mayUse) {
    Set<String> allowed = new TreeSet<>(Set.of(name));
    if (mayUse != null) {
      allowed.addAll(List.of(mayUse.split(", ", -1)));
    }
    classes()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are not ours or are in " + allowed,
                used ->
                    !used.getPackageName().startsWith(ROOT) || allowed.contains(component(used))))
        .check(CLASSES);
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> listed =
        MAY_USE
            .lines()
            .map(line -> line.substring(0, line.indexOf('|')).strip())
            .collect(Collectors.toSet());
    assertThat(CLASSES.stream().map(ArchitectureTest::component).collect(Collectors.toSet()))
        .isEqualTo(listed);
  }

  @Test
  void excelIsReadByIntakeAndWrittenByReport() {
    fence(
        resideInAnyPackage("org.apache.poi..", "com.github.pjfanning.."),
        resideInAnyPackage(
            "vn.trian.intake.workbook..", "vn.trian.intake.page..", "vn.trian.report.workbook.."));
  }

  @Test
  void pagesAreReadByIntake() {
    fence(resideInAnyPackage("org.jsoup.."), resideInAnyPackage("vn.trian.intake.page.."));
  }

  @Test
  void pdfIsTheReportsAffair() {
    fence(resideInAnyPackage("net.sf.jasperreports.."), resideInAnyPackage("vn.trian.report.."));
  }

  @Test
  void batchStaysInTheStepsAndInTheApplication() {
    fence(
        resideInAnyPackage("org.springframework.batch.."),
        resideInAnyPackage("vn.trian.app..")
            .or(
                named(
                    "intake.IntakeConfiguration",
                    "intake.NewFiles",
                    "intake.UnfinishedFiles",
                    "intake.FilesInOrder",
                    "intake.FileIntake",
                    "intake.RowBlocks",
                    "intake.RangeWorkers",
                    "intake.RangesElsewhere",
                    "intake.LedgerWriter",
                    "summary.SummaryConfiguration",
                    "report.ReportsConfiguration",
                    "delivery.DeliveryConfiguration")));
  }

  @Test
  void messagesAreTheWorkersAffair() {
    fence(
        resideInAnyPackage(
            "jakarta.jms..",
            "org.springframework.jms..",
            "org.springframework.messaging..",
            "org.springframework.integration..",
            "org.springframework.batch.integration..",
            "org.apache.activemq.."),
        resideInAnyPackage("vn.trian.app.worker.."));
  }

  @Test
  void mailIsTheDeliverysAffair() {
    fence(
        resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.."),
        resideInAnyPackage("vn.trian.delivery.mail..").or(named("app.MailOptions")));
  }

  @Test
  void databaseIsTouchedOnlyByWhatKeepsTheLedger() {
    fence(
        resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc.."),
        resideInAnyPackage("vn.trian.visit.ledger..", "vn.trian.app..")
            .or(
                named(
                    "article.review.ReviewQueue",
                    "article.review.ProposalTable",
                    "article.review.DecisionTable",
                    "article.review.AliasTable",
                    "summary.SummaryLedger",
                    "summary.Summaries",
                    "summary.Progress",
                    "summary.TotalTable",
                    "summary.PackedTable",
                    "summary.HostList",
                    "summary.Lines",
                    "summary.Receipts",
                    "summary.SummaryConfiguration",
                    "report.Releases",
                    "report.FinalMonths",
                    "report.ReportsConfiguration",
                    "delivery.Delivery",
                    "delivery.DeliveryConfiguration",
                    "delivery.Outbox")));
  }

  @Test
  void packagesDoNotLeadBackToThemselves() {
    slices().matching("vn.trian.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() throws ClassNotFoundException {
    Set<String> packages =
        CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    for (String name : packages) {
      Class<?> info = Class.forName(name + ".package-info");
      assertThat(info.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
    }
  }

  private static void fence(
      DescribedPredicate<JavaClass> library, DescribedPredicate<JavaClass> inside) {
    noClasses()
        .that(DescribedPredicate.not(inside))
        .should()
        .dependOnClassesThat(library)
        .check(CLASSES);
  }

  /**
   * The classes of these names and what is nested in them; a name that no class has is a defect.
   */
  private static DescribedPredicate<JavaClass> named(String... names) {
    Set<String> full = Arrays.stream(names).map(ROOT::concat).collect(Collectors.toSet());
    assertThat(full).allMatch(CLASSES::contain);
    return describe(
        "are " + new TreeSet<>(full),
        javaClass -> {
          String name = javaClass.getName();
          int nested = name.indexOf('$');
          return full.contains(nested < 0 ? name : name.substring(0, nested));
        });
  }

  private static String component(JavaClass javaClass) {
    String inside = javaClass.getPackageName().substring(ROOT.length());
    int dot = inside.indexOf('.');
    return dot < 0 ? inside : inside.substring(0, dot);
  }
}
