package org.plainview.audit.leaf;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts without half pairs, rich in what a writer of JSON may get wrong. */
final class HostileTexts {

  private HostileTexts() {}

  static Arbitrary<String> any() {
    Arbitrary<String> parts =
        Arbitraries.oneOf(
            Arbitraries.of(
                "\"", "\\", "/", "\b", "\t", "\n", "\f", "\r", "\u0000", "\u001f", "\u007f", "\u0080", "\u2028",
                "\u2029", "\ufeff", "\ufffd", "\uffff", "\ud83d\ude00", "\ud800\udc00", "\udbff\udfff", "\ufb33",
                "\u00e9", "e\u0301", "a", "A", "1", ",", ":", "{", "}", "\\u0041"),
            Arbitraries.chars().range('\u0000', '\ud7ff').map(String::valueOf),
            Arbitraries.integers().between(0x10000, 0x10ffff).map(Character::toString));
    return parts.list().ofMaxSize(12).map(list -> String.join("", list));
  }
}
