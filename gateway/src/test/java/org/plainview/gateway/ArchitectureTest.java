package org.plainview.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.plainview.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().matching("org.plainview.gateway.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule whatARequestIsDependsOnNoStepOfItsWay =
      noClasses()
          .that()
          .resideInAPackage("..gateway.call..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..audit..", "..duty..", "..events..", "..limits..", "..routes..", "..gateway.security..", "..session..");

  @ArchTest
  static final ArchRule routesForwardAndDecideNothing =
      classes()
          .that()
          .resideInAPackage("..gateway.routes..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "jakarta.servlet..",
              "org.jspecify..",
              "org.slf4j..",
              "org.springframework..",
              "org.plainview.contracts..",
              "org.plainview.platform.problem..",
              "org.plainview.platform.security..",
              "..gateway.call..",
              "..gateway.routes..");

  @ArchTest
  static final ArchRule onlyTheLiveFeedReadsTopics =
      noClasses()
          .that()
          .resideOutsideOfPackage("..gateway.events..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule onlyTheKeycloakClientHoldsTheSecret =
      noClasses()
          .that()
          .resideOutsideOfPackage("..gateway.keycloak..")
          .should()
          .callMethod("org.plainview.gateway.keycloak.GatewayProperties", "clientSecret");
}
