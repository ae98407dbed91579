package org.plainview.recognition.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must not be in any byte that leaves a worker. */
public final class Leaks {

  private static final Map<String, String> MAGIC =
      Map.of(
          "JPEG", "\u00ff\u00d8\u00ff",
          "PNG", "\u0089PNG",
          "GIF", "GIF8",
          "WebP or AVI", "RIFF",
          "TIFF", "II*\0",
          "H.264 stream", "\0\0\0\u0001g",
          "MP4", "ftypisom",
          "Matroska", "\u001aE\u00df\u00a3");

  /** A JPEG of a thumbnail is some kilobytes; names, hashes and reasons are under this. */
  private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_=-]{180,}|(?:[0-9a-f]{2}[ ,:]?){180,}");

  private Leaks() {}

  /** What was found, in words; empty when nothing was. */
  public static List<String> in(byte[] bytes, List<String> secrets) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> found = new ArrayList<>();
    MAGIC.forEach(
        (name, magic) -> {
          if (text.contains(magic)) {
            found.add("the first bytes of a picture or video: " + name);
          }
        });
    if (ENCODED.matcher(text).find()) {
      found.add("a long run of encoded bytes");
    }
    secrets.stream().filter(text::contains).forEach(secret -> found.add("a stream address: " + secret));
    return found;
  }

  public static List<String> in(String text, List<String> secrets) {
    return in(text.getBytes(StandardCharsets.UTF_8), secrets);
  }
}
