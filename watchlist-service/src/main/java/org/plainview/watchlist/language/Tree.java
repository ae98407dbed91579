package org.plainview.watchlist.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parsed expression, with where its parts stand and what they are. */
final class Tree {

  private final String text;
  private final CelExpr root;
  private final Map<Long, Integer> offsets;

  Tree(String text, CelAbstractSyntaxTree ast) {
    this.text = text;
    this.root = ast.getExpr();
    this.offsets = ast.getSource().getPositionsMap();
  }

  CelExpr root() {
    return root;
  }

  /** The part and all parts of it. */
  static Stream<CelExpr> parts(CelExpr expr) {
    return Stream.concat(Stream.of(expr), children(expr).stream().flatMap(Tree::parts));
  }

  static List<CelExpr> children(CelExpr expr) {
    return switch (expr.getKind()) {
      case SELECT -> List.of(expr.select().operand());
      case CALL -> Stream.concat(expr.call().target().stream(), expr.call().args().stream()).toList();
      case CONSTANT, IDENT, LIST, STRUCT, MAP, COMPREHENSION, NOT_SET -> List.of();
    };
  }

  Optional<CelExpr> find(long id) {
    return parts(root).filter(part -> part.id() == id).findFirst();
  }

  /** {@code zone.count}; null for what is no name. */
  static @Nullable String path(CelExpr expr) {
    return switch (expr.getKind()) {
      case IDENT -> expr.ident().name();
      case SELECT -> {
        String before = path(expr.select().operand());
        yield before == null || expr.select().testOnly() ? null : before + "." + expr.select().field();
      }
      case CALL, CONSTANT, LIST, STRUCT, MAP, COMPREHENSION, NOT_SET -> null;
    };
  }

  /** What a part is; null when that cannot be told. */
  static @Nullable Kind kind(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> kind(expr.constant());
      case IDENT, SELECT -> kindOfName(Objects.requireNonNullElse(path(expr), ""));
      case CALL -> {
        CelExpr.CelCall call = expr.call();
        Optional<Member> member = call.target().isPresent() ? Member.of(call.function()) : Optional.empty();
        if (member.isPresent()) {
          yield member.get().result();
        }
        if (Window.Function.of(call.function()).isPresent() && !call.args().isEmpty()) {
          yield kind(call.args().getFirst());
        }
        for (Kind kind : Kind.values()) {
          if (kind.literals().contains(call.function())) {
            yield kind;
          }
        }
        yield Kind.CONDITION;
      }
      case LIST, STRUCT, MAP, COMPREHENSION, NOT_SET -> null;
    };
  }

  private static @Nullable Kind kind(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> Kind.CONDITION;
      case INT64_VALUE, DOUBLE_VALUE -> Kind.NUMBER;
      default -> null;
    };
  }

  private static @Nullable Kind kindOfName(String name) {
    return Term.of(name).map(Term::kind).orElseGet(() -> Names.isLevel(name) ? Kind.LEVEL : Kind.INDICATOR);
  }

  /** The number that a literal is, in the unit of its kind; null when it is none. */
  static @Nullable Double literal(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> number(expr.constant());
      case IDENT -> Names.isLevel(expr.ident().name()) ? Names.level(expr.ident().name()) : null;
      case CALL -> {
        CelExpr.CelCall call = expr.call();
        boolean isLiteral = call.target().isEmpty() && Names.LITERALS.contains(call.function());
        Double number = isLiteral && call.args().size() == 1 ? literal(call.args().getFirst()) : null;
        yield number == null ? null : Double.valueOf(number * Kind.factor(call.function()));
      }
      case SELECT, LIST, STRUCT, MAP, COMPREHENSION, NOT_SET -> null;
    };
  }

  private static @Nullable Double number(CelConstant constant) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> (double) constant.int64Value();
      case DOUBLE_VALUE -> constant.doubleValue();
      default -> null;
    };
  }

  String text(CelExpr expr) {
    return text.substring(start(expr), end(expr));
  }

  Place place(CelExpr expr) {
    return place(start(expr), end(expr));
  }

  /** Of the name of a function, without its arguments. */
  Place placeOfFunction(CelExpr expr) {
    int end = nameEnd(offset(expr));
    CelExpr.CelCall call = expr.call();
    return place(call.target().isPresent() ? start(call.target().get()) : end - call.function().length(), end);
  }

  Place place(int from, int to) {
    int start = Math.min(from, text.length());
    String before = text.substring(0, start);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Place(line, start - before.lastIndexOf('\n'), Math.max(1, to - start));
  }

  private int offset(CelExpr expr) {
    return offsets.getOrDefault(expr.id(), 0);
  }

  private int start(CelExpr expr) {
    int offset = offset(expr);
    return switch (expr.getKind()) {
      case CONSTANT -> offset > 0 && text.charAt(offset - 1) == '-' && isNegative(expr) ? offset - 1 : offset;
      case SELECT -> start(expr.select().operand());
      case CALL -> {
        CelExpr.CelCall call = expr.call();
        if (call.target().isPresent()) {
          yield start(call.target().get());
        }
        yield isOperator(call)
            ? Math.min(offset, call.args().stream().mapToInt(this::start).min().orElse(offset))
            : Math.max(0, nameEnd(offset) - call.function().length());
      }
      case IDENT, LIST, STRUCT, MAP, COMPREHENSION, NOT_SET -> offset;
    };
  }

  private int end(CelExpr expr) {
    int offset = offset(expr);
    return switch (expr.getKind()) {
      case CONSTANT -> wordEnd(offset);
      case IDENT -> offset + expr.ident().name().length();
      case SELECT -> {
        int field = text.indexOf(expr.select().field(), offset);
        yield field < 0 ? offset + 1 : field + expr.select().field().length();
      }
      case CALL ->
          isOperator(expr.call())
              ? expr.call().args().stream().mapToInt(this::end).max().orElse(offset + 1)
              : closing(offset);
      case LIST, STRUCT, MAP, COMPREHENSION, NOT_SET -> Math.min(text.length(), offset + 1);
    };
  }

  private static boolean isNegative(CelExpr expr) {
    Double number = number(expr.constant());
    return number != null && number < 0;
  }

  private static boolean isOperator(CelExpr.CelCall call) {
    return call.function().contains("_");
  }

  private int nameEnd(int parenthesis) {
    int end = parenthesis;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int wordEnd(int from) {
    char quote = text.charAt(from);
    if (quote == '\'' || quote == '"') {
      int end = text.indexOf(quote, from + 1);
      return end < 0 ? text.length() : end + 1;
    }
    int end = from;
    while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  private int closing(int parenthesis) {
    int depth = 0;
    for (int i = parenthesis; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }
}
