package org.plainview.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.plainview.audit", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("org.plainview.audit.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theWriterKnowsNeitherHttpNorKafka =
      noClasses()
          .that()
          .resideInAPackage("..audit.log..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.web..", "org.springframework.kafka..", "org.apache.kafka..");

  @ArchTest
  static final ArchRule aSearchCannotAppend =
      noClasses()
          .that()
          .resideInAPackage("..audit.search..")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("AuditLog");

  @ArchTest
  static final ArchRule entriesAreValuesWithoutAFramework =
      noClasses()
          .that()
          .resideInAPackage("..audit.entry..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "tools.jackson..");

  @ArchTest
  static final ArchRule whatSpringWiresIsPackagePrivate =
      classes()
          .that()
          .areAnnotatedWith(Component.class)
          .or()
          .areAnnotatedWith(RestController.class)
          .or()
          .areAnnotatedWith(Repository.class)
          .should()
          .bePackagePrivate();
}
