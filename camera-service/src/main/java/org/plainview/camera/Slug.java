package org.plainview.camera;

import java.util.regex.Pattern;

/** The form of every id that people choose. */
public final class Slug {

  public static final String REGEX = "[a-z0-9][a-z0-9-]{1,62}[a-z0-9]";
  public static final String MESSAGE =
      "must be 3 to 64 lower-case letters, digits and dashes, with no dash at either end";

  private static final Pattern PATTERN = Pattern.compile(REGEX);

  private Slug() {}

  public static boolean isValid(String text) {
    return PATTERN.matcher(text).matches();
  }
}
