package org.plainview.watchlist.language;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.util.List;

/**
 * What a part of an expression is: a condition, or a number in a unit. Each unit is a type of its own, so that CEL's
 * checker refuses to compare two of them, and has functions that make its numbers, such as {@code perM2(4)}.
 */
enum Kind {
  CONDITION("a condition", SimpleType.BOOL),
  /** How many zones, cameras or indicators. */
  NUMBER("a plain number", SimpleType.INT),
  LEVEL("a level", OpaqueType.create("level")),
  /** One of I1 to I11. */
  INDICATOR("an indicator", OpaqueType.create("indicator")),
  PEOPLE("people", "people"),
  DENSITY("people/m²", "perM2"),
  SPEED("m/s", "mps"),
  FLOW("people/m/min", "perMMin"),
  SHARE("%", "percent"),
  DENSITY_RISE("people/m²/min", "perM2Min"),
  TIME("min", "minutes", "seconds"),
  PRESSURE("1/s²", "perS2"),
  COMPRESSION("people/m²/s", "perM2S");

  private final String unit;
  private final CelType type;
  private final List<String> literals;

  Kind(String unit, String... literals) {
    this.unit = unit;
    this.type = OpaqueType.create(literals[0]);
    this.literals = List.of(literals);
  }

  Kind(String title, CelType type) {
    this.unit = title;
    this.type = type;
    this.literals = List.of();
  }

  /** For people: a unit, or what it is where it has none. */
  String unit() {
    return unit;
  }

  CelType type() {
    return type;
  }

  /** The functions that make a number of it, the usual one first. */
  List<String> literals() {
    return literals;
  }

  boolean isMeasured() {
    return !literals.isEmpty();
  }

  /** Whether it is one of few steps, which can be met exactly. */
  boolean isStepped() {
    return this == NUMBER || this == LEVEL;
  }

  boolean isOrdered() {
    return isMeasured() || isStepped();
  }

  /** How many of its unit one of the literal's is. */
  static double factor(String literal) {
    return switch (literal) {
      case "seconds" -> 1.0 / 60;
      case "percent" -> 0.01;
      default -> 1;
    };
  }
}
