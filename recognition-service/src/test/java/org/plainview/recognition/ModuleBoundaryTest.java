package org.plainview.recognition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom inside the service. */
@AnalyzeClasses(packages = "org.plainview.recognition", importOptions = {ImportOption.DoNotIncludeTests.class, ModuleBoundaryTest.NoFixtures.class})
class ModuleBoundaryTest {

  /** The fixtures of another module come as a jar, which does not look like tests. */
  static final class NoFixtures implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule onlyTheWorkerKnowsPixels =
      noClasses()
          .that()
          .resideOutsideOfPackages("..recognition.worker..", "..recognition.pixels..", "..recognition.models..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..recognition.pixels..", "org.opencv..", "org.bytedeco..", "ai.djl..", "ai.onnxruntime..");

  @ArchTest
  static final ArchRule theWorkerKeepsNothing =
      noClasses()
          .that()
          .resideInAPackage("..recognition.worker..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "java.nio.channels..", "java.io..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files");

  @ArchTest
  static final ArchRule theWorkerTouchesNoLibraryThatSeesPictures =
      noClasses()
          .that()
          .resideInAPackage("..recognition.worker..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.opencv..", "org.bytedeco..", "ai.djl..", "ai.onnxruntime..");

  /** It reads where people of laboratory runs walked, to check the mathematics; nobody is followed here. */
  @ArchTest
  static final ArchRule nothingKnowsTrajectories =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.plainview.crowd.trajectory..");

  @ArchTest
  static final ArchRule rolesDoNotKnowEachOther =
      slices()
          .matching("org.plainview.recognition.(worker|history|live)..")
          .should()
          .notDependOnEachOther();
}
