package org.plainview.camera;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.plainview.camera.stream.StreamAddress;
import org.plainview.platform.sealing.AddressSeal;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@AnalyzeClasses(packages = "org.plainview.camera", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("org.plainview.camera.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theLifeCycleIsPureRules =
      noClasses()
          .that()
          .resideInAPackage("..camera.lifecycle..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..", "org.plainview.platform..");

  @ArchTest
  static final ArchRule thePublicRegisterKnowsNoStreamAndNoSeal =
      noClasses()
          .that()
          .resideInAPackage("..camera.register..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..camera.stream..", "..camera.registry..", "org.plainview.platform.sealing..");

  @ArchTest
  static final ArchRule anAddressIsRevealedOnlyToBeSealed =
      classes()
          .that()
          .areAssignableTo(StreamAddress.class)
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage("..camera.stream..", "..camera.registry..", "..camera.imports..");

  @ArchTest
  static final ArchRule aSealIsOpenedOnlyWhereAnAddressIsJudgedAgain =
      noClasses()
          .that()
          .doNotHaveSimpleName("Moves")
          .should()
          .callMethod(AddressSeal.class, "open", String.class, byte[].class);

  @ArchTest
  static final ArchRule endpointsArePackagePrivate =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .or()
          .areAnnotatedWith(RestControllerAdvice.class)
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule nothingAsksTheMachineForTheTime =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule noEndpointReturnsAnEntity =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(RestController.class)
          .should()
          .notHaveRawReturnType(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "an entity", type -> type.isAnnotatedWith("jakarta.persistence.Entity")));
}
