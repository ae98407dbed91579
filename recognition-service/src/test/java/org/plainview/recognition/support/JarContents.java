package org.plainview.recognition.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** What is inside jars, and inside the jars inside them. */
public final class JarContents {

  private static final Set<String> FORBIDDEN_WORDS =
      Set.of(
          "face", "faces", "facial", "facemark", "facerec", "facerecognizer", "plate", "plates", "anpr", "alpr", "cascade",
          "landmark", "landmarks", "pose", "gait", "reid", "reidentification", "gender", "ethnicity", "emotion",
          "emotions", "iris", "fingerprint", "biometric", "biometrics", "age");

  /** Words that two others make up: a class that re-identifies is called ReId or ReID. */
  private static final Set<String> FORBIDDEN_PAIRS = Set.of("re id", "re identification");

  /** Jakarta Faces is a web framework; the age of garbage is no attribute of a person. */
  private static final Pattern NOT_ABOUT_PEOPLE =
      Pattern.compile("org/springframework/web/.*Faces.*|io/micrometer/.*\\$GcGenerationAge");

  private JarContents() {}

  /** The names of all entries, nested ones as {@code inner.jar!/name}. */
  public static List<String> of(Path jar) throws IOException {
    List<String> names = new ArrayList<>();
    try (InputStream in = Files.newInputStream(jar)) {
      collect(in, "", names);
    }
    return names;
  }

  /** The content of the first nested entry whose name ends so; nothing when there is none. */
  public static byte[] read(Path jar, String ending) throws IOException {
    try (InputStream in = Files.newInputStream(jar)) {
      byte[] found = find(in, ending);
      return found == null ? new byte[0] : found;
    }
  }

  private static byte @Nullable [] find(InputStream in, String ending) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      byte[] found = null;
      if (entry.getName().endsWith(ending)) {
        found = zip.readAllBytes();
      } else if (entry.getName().endsWith(".jar")) {
        found = find(new ByteArrayInputStream(zip.readAllBytes()), ending);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static void collect(InputStream in, String prefix, List<String> names) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      names.add(prefix + entry.getName());
      if (entry.getName().endsWith(".jar")) {
        collect(new ByteArrayInputStream(zip.readAllBytes()), prefix + entry.getName() + "!/", names);
      }
    }
  }

  /** Whether a class is named for what this product never does. */
  public static boolean identifiesPeople(String entry) {
    if (!entry.endsWith(".class")) {
      return false;
    }
    String path = entry.substring(entry.lastIndexOf("!/") < 0 ? 0 : entry.lastIndexOf("!/") + 2).replaceAll("\\.class$", "");
    return !NOT_ABOUT_PEOPLE.matcher(path).matches()
        && Arrays.stream(path.split("[/$.]")).anyMatch(JarContents::namesIt);
  }

  private static boolean namesIt(String name) {
    String[] words =
        name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2").toLowerCase(Locale.ROOT).split("[ _]+");
    for (int i = 0; i < words.length; i++) {
      if (FORBIDDEN_WORDS.contains(words[i]) || i > 0 && FORBIDDEN_PAIRS.contains(words[i - 1] + " " + words[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether the entry is a trained model. */
  public static boolean isModel(String entry) {
    return entry.toLowerCase(Locale.ROOT).matches(".*(cascade.*\\.xml|\\.(onnx|caffemodel|prototxt|tflite|pt|pth|pb|h5|weights|engine|mnn|ncnn))");
  }
}
