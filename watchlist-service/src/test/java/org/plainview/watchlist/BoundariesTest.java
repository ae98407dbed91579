package org.plainview.watchlist;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(
    packages = "org.plainview.watchlist",
    importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("org.plainview.watchlist.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theStateMachineIsPure =
      noClasses()
          .that()
          .haveSimpleName("Machine")
          .or()
          .haveSimpleName("MachineState")
          .or()
          .haveSimpleName("Measure")
          .or()
          .haveSimpleNameStartingWith("Evaluator")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "org.apache.kafka..", "java.sql..", "java.net..", "java.io..")
          .orShould()
          .callMethod(Instant.class, "now");

  @ArchTest
  static final ArchRule timeComesFromAClock =
      noClasses().should().callMethod(Instant.class, "now");

  @ArchTest
  static final ArchRule alertsKnowNothingOfReadings =
      noClasses()
          .that()
          .resideInAPackage("..watchlist.alert..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*(CrowdReading|ReadingNumbers).*");

  @ArchTest
  static final ArchRule controllersArePackagePrivate =
      classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();
}
