package org.plainview.tlog.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The promises of every parser here, whatever the input. */
public final class Parsing {
  private Parsing() {}

  /** Something that reads one format, from text or from bytes. */
  @FunctionalInterface
  public interface Parser<I, T> {
    T parse(I input) throws Exception;
  }

  /** What the parser makes of the input; empty when it refuses. Fails when it throws anything but what it declares. */
  public static <I, T> Optional<T> read(I input, Parser<I, T> parser, Class<? extends Exception> declared) {
    try {
      return Optional.of(parser.parse(input));
    } catch (Exception e) {
      if (!declared.isInstance(e)) {
        fail("The parser must throw nothing but " + declared.getSimpleName(), e);
      }
      assertThat(e).hasMessageNotContaining("null");
      return Optional.empty();
    }
  }

  /** What was read is written back, character for character: the format has one text for each value. */
  public static <T> void hasOneText(
      byte[] input, Parser<String, T> parser, Function<T, String> writer, Class<? extends Exception> declared) {
    String text = text(input);
    Optional<T> value = read(text, parser, declared);
    value.ifPresent(read -> assertThat(writer.apply(read)).isEqualTo(text));
    value.ifPresent(read -> assertThat(read(text, parser, declared)).contains(read));
  }

  /** As {@link #hasOneText}, for a parser of bytes: what it takes is UTF-8, whole. */
  public static <T> void hasOneEncoding(
      byte[] input, Parser<byte[], T> parser, Function<T, String> writer, Class<? extends Exception> declared) {
    Optional<T> value = read(input, parser, declared);
    value.ifPresent(read -> assertThat(writer.apply(read).getBytes(StandardCharsets.UTF_8)).isEqualTo(input));
    value.ifPresent(read -> assertThat(read(input, parser, declared)).contains(read));
  }

  /** Seeds from texts. */
  public static Stream<byte[]> seeds(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** The input as text; bytes that are not UTF-8 become replacement characters. */
  public static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }
}
