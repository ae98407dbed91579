package org.plainview.recognition.pixels;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** The identity line, as a property of the code: see docs/identity-line.md. */
@AnalyzeClasses(packages = "org.plainview.recognition", importOptions = ImportOption.DoNotIncludeTests.class)
class PixelsBoundaryTest {

  private static final String PIXELS = "org.plainview.recognition.pixels";

  /** Memory, time, arithmetic and threads; FFmpeg's reader, OpenCV's arrays, DJL's inference. */
  private static final DescribedPredicate<JavaClass> HARMLESS =
      resideInAnyPackage(
          PIXELS,
          "java.lang",
          "java.lang.annotation",
          "java.lang.invoke",
          "java.lang.runtime",
          "java.time",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.function",
          "java.util.stream",
          "org.jspecify.annotations",
          "org.plainview.crowd..",
          "org.opencv.core",
          "org.opencv.imgproc",
          "org.opencv.objdetect",
          "org.opencv.video",
          "org.bytedeco.javacv",
          "org.bytedeco.ffmpeg.global",
          "nu.pattern",
          "ai.djl",
          "ai.djl.inference",
          "ai.djl.ndarray",
          "ai.djl.ndarray.types",
          "ai.djl.translate");

  private static final DescribedPredicate<JavaClass> BUFFERS =
      new DescribedPredicate<>("buffers in memory") {
        @Override
        public boolean test(JavaClass type) {
          return type.getPackageName().equals("java.nio") && !type.getSimpleName().contains("Mapped");
        }
      };

  /** Compression and a checksum in memory, for the calibration still: the rest of that package reads files. */
  private static final DescribedPredicate<JavaClass> COMPRESSION =
      DescribedPredicate.describe(
          "compression in memory",
          type -> Set.of("java.util.zip.Deflater", "java.util.zip.CRC32").contains(type.getName()));

  /** The one way on which a picture leaves: the median of a minute, after a look whether anybody is in it. */
  private static final String THE_STILL = PIXELS + ".Still$Clear.png()";

  /** Inference without DJL around it, for measuring; sessions are opened elsewhere. */
  private static final DescribedPredicate<JavaClass> INFERENCE =
      new DescribedPredicate<>("inference in memory") {
        @Override
        public boolean test(JavaClass type) {
          return type.getPackageName().equals("ai.onnxruntime") && !type.getSimpleName().contains("Options");
        }
      };

  private static final Set<String> MAY_LEAVE =
      Set.of(
          "AcceptanceError", "Analyst", "Approved", "CameraEye", "CameraEye$Settings", "CameraEye$Signal", "CountError",
          "CountTrial", "CountTrial$Error", "CountTrial$Unreadable", "CountUncertainty", "DetectorKind",
          "DetectorModel", "DetectorProfile", "Detectors", "Errors", "GroundMeasure", "GroundSteps", "GroundTrial",
          "LabelledPerson", "RecogniseTrial", "RecogniseTrial$Cost", "RecogniseTrial$CountErrors", "RecogniseTrial$Gain",
          "LabelledPicture", "LineMeasure", "Measurement", "MotionMeasure", "Quality", "Scene", "SceneLine",
          "SceneZone", "Still", "Still$Clear", "Still$PeopleRemain", "Still$Unusable", "StillMaker", "Unmeasured",
          "ViewSignature", "Vision", "ZoneMeasure", "ZoneMeasure$BelowFloor",
          "ZoneMeasure$Counted", "package-info");

  @ArchTest
  static final ArchRule pixelsDependOnNoFileNetworkDatabaseMessagingOrLog =
      classes()
          .that(resideInAPackage(PIXELS))
          .should(onlyDependOnClassesThat(HARMLESS.or(BUFFERS).or(COMPRESSION).or(INFERENCE).or(primitives())))
          .because("what can be reached from a picture must not be able to keep or send it");

  @ArchTest
  static final ArchRule nothingRecordsVideo =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Recorder")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("org.opencv.imgcodecs", "org.opencv.videoio", "javax.imageio..");

  @ArchTest
  static final ArchRule onlyReviewedTypesLeave =
      classes()
          .that(resideInAPackage(PIXELS))
          .and()
          .arePublic()
          .should(
              new ArchCondition<>("be on the list of types that may leave") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  String name = type.getName().substring(PIXELS.length() + 1);
                  events.add(new SimpleConditionEvent(type, MAY_LEAVE.contains(name), name + " is public"));
                }
              });

  @ArchTest
  static final ArchRule noPublicMethodHandsOutAPictureOrAPerson =
      noMethods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(resideInAPackage(PIXELS).and(DescribedPredicate.describe("are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC))))
          .and(DescribedPredicate.describe("are not the still", method -> !method.getFullName().equals(THE_STILL)))
          .should(
              new ArchCondition<>("mention pictures, boxes, bytes or points") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  boolean mentions =
                      Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                          .map(JavaType::getAllInvolvedRawTypes)
                          .flatMap(Set::stream)
                          .anyMatch(PixelsBoundaryTest::isOfAPerson);
                  events.add(new SimpleConditionEvent(method, mentions, method.getFullName()));
                }
              });

  @ArchTest
  static final ArchRule onlyTheStillMakerMakesAFileOfAPicture =
      classes()
          .that(DescribedPredicate.describe("make a file of a picture", type -> isOf(type, "Still$Clear", "StillPng")))
          .should()
          .onlyHaveDependentClassesThat(
              DescribedPredicate.describe(
                  "are the still maker, the still itself, or whoever the still is for",
                  type -> isOf(type, "Still", "Still$Clear", "StillPng", "StillMaker") || !type.getPackageName().equals(PIXELS)));

  @ArchTest
  static final ArchRule nobodyOutsideMakesAStillUp =
      noClasses()
          .that()
          .resideOutsideOfPackage(PIXELS)
          .should()
          .callConstructor(Still.Clear.class, byte[].class);

  private static boolean isOf(JavaClass type, String... names) {
    return Stream.of(names).anyMatch(name -> type.getName().equals(PIXELS + "." + name));
  }

  private static boolean isOfAPerson(JavaClass type) {
    return Set.of("Picture", "Detection", "Frame", "Mat", "PixelPoint", "GroundPoint", "ByteBuffer", "byte")
        .contains(type.getBaseComponentType().getSimpleName());
  }

  private static DescribedPredicate<JavaClass> primitives() {
    return DescribedPredicate.describe("primitives", type -> type.getBaseComponentType().isPrimitive());
  }
}
