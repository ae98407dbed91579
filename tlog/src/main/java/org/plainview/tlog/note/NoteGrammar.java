package org.plainview.tlog.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What the formats around notes share: text, lines, key names, decimals and base64, each in its one strict form. */
public final class NoteGrammar {
  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");
  private static final char NEXT_LINE = '\u0085';

  private NoteGrammar() {}

  /** Whether this can be the text of a note: ends in a newline and has no other control below U+0020. */
  public static boolean isText(String text) {
    return text.endsWith("\n") && isClean(text);
  }

  /** Whether this can be one line of a note, without its newline: as a text, not empty, no newline. */
  public static boolean isLine(String line) {
    return !line.isEmpty() && line.indexOf('\n') < 0 && isClean(line);
  }

  /** Whether this can name a key: not empty, no Unicode space, no plus sign, no control character. */
  public static boolean isKeyName(String name) {
    return isLine(name) && name.codePoints().noneMatch(c -> c == '+' || isSpace(c));
  }

  /** A number from 0 to {@link Long#MAX_VALUE} in ASCII digits, no sign, no leading zeros; empty for anything else. */
  public static OptionalLong decimal(String text) {
    // Long.parseLong alone would take "+5", "007" and digits of other scripts.
    if (!DECIMAL.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException beyondLong) {
      return OptionalLong.empty();
    }
  }

  /** The bytes of standard, padded base64 in the form that an encoder writes; empty for any other text. */
  public static Optional<byte[]> base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      // The decoder also takes missing padding and stray bits: several texts for the same bytes.
      return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The text that these bytes are in UTF-8; empty when they are not. */
  public static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static boolean isClean(String text) {
    return text.codePoints().noneMatch(c -> (c < ' ' && c != '\n') || isSurrogate(c));
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static boolean isSpace(int codePoint) {
    return Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint) || codePoint == NEXT_LINE;
  }
}
