package org.plainview.watchlist.language;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.plainview.crowd.indicator.Indicator;
import org.plainview.crowd.level.Level;

/**
 * An expression ready to be evaluated. It keeps what its windows remember, for each camera or site apart: what is said
 * of one must come from one thread at a time, in the order of its time; different ones may come from any threads.
 */
public final class CompiledExpression {

  /** What a name stands for: a {@link Term}, or the value itself. */
  private static final Map<String, Object> SYMBOLS = symbols();

  private final Program program;
  private final List<Window> windows;
  private final Duration sampling;
  private final List<String> names;
  private final List<PlacedNeed> needs;
  private final Map<String, WindowState[]> states = new ConcurrentHashMap<>();

  CompiledExpression(
      Program program, List<Window> windows, Duration sampling, List<String> names, List<PlacedNeed> needs) {
    this.program = program;
    this.windows = List.copyOf(windows);
    this.sampling = sampling;
    this.names = List.copyOf(names);
    this.needs = List.copyOf(needs);
  }

  /**
   * Whether it holds for a zone as a camera sees it. Also to be called for what is read again after a restart, so that
   * the windows fill.
   */
  public Truth evaluate(String cameraId, Instant at, ZoneFacts facts) {
    return evaluate(cameraId, at, (Facts) facts);
  }

  /** Whether it holds for a site. */
  public Truth evaluate(String siteId, Instant at, SiteFacts facts) {
    return evaluate(siteId, at, (Facts) facts);
  }

  /** The numbers that it uses and that a zone may not have. */
  public List<PlacedNeed> needs() {
    return needs;
  }

  /** The names of the numbers that it uses; those that are asked with an argument end with {@code ()}. */
  public List<String> names() {
    return names;
  }

  /** Whether it looks back. */
  public boolean hasWindows() {
    return !windows.isEmpty();
  }

  private Truth evaluate(String source, Instant at, Facts facts) {
    if (windows.isEmpty()) {
      return truth(value(program, new Moment(facts, Map.of())));
    }
    WindowState[] remembered =
        states.computeIfAbsent(
            source,
            _ -> windows.stream().map(one -> new WindowState(one, sampling)).toArray(WindowState[]::new));
    Moment now = new Moment(facts, Map.of());
    Map<String, Object> seen = HashMap.newHashMap(remembered.length);
    for (int i = 0; i < remembered.length; i++) {
      Window window = windows.get(i);
      Object inner = value(window.inner(), now);
      seen.put(
          window.variable(),
          window.function() == Window.Function.HELD_FOR
              ? condition(remembered[i].held(at.toEpochMilli(), truth(inner)))
              : remembered[i].of(at.toEpochMilli(), inner instanceof Range range ? range : Range.UNKNOWN));
    }
    return truth(value(program, new Moment(facts, seen)));
  }

  private static Object condition(Truth truth) {
    return switch (truth) {
      case TRUE -> true;
      case FALSE -> false;
      case UNKNOWN -> Compiler.UNKNOWN;
    };
  }

  private static Truth truth(Object value) {
    return value instanceof Boolean known ? (known ? Truth.TRUE : Truth.FALSE) : Truth.UNKNOWN;
  }

  private static Object value(Program program, Moment moment) {
    try {
      return program.eval(moment);
    } catch (CelEvaluationException _) {
      // No checked expression fails; if one did, it must not stop the judging of all others.
      return Compiler.UNKNOWN;
    }
  }

  /** Finds what names stand for at one moment. */
  private record Moment(Facts facts, Map<String, Object> windows) implements CelVariableResolver {

    @Override
    public Optional<Object> find(String name) {
      Object symbol = SYMBOLS.get(name);
      if (symbol instanceof Term term) {
        return Optional.of(facts.value(term));
      }
      if (symbol instanceof Scope) {
        return Optional.of(facts);
      }
      return Optional.ofNullable(symbol == null ? windows.get(name) : symbol);
    }
  }

  private static Map<String, Object> symbols() {
    Map<String, Object> symbols = new HashMap<>();
    Stream.of(Term.values()).forEach(term -> symbols.put(term.path(), term));
    Stream.of(Scope.values()).forEach(scope -> symbols.put(scope.root(), scope));
    Stream.of(Level.values()).forEach(level -> symbols.put(level.name(), Range.of(level.ordinal())));
    Stream.of(Indicator.values()).forEach(indicator -> symbols.put(indicator.code(), indicator));
    return Map.copyOf(symbols);
  }
}
