package org.plainview.platform.problem;

import java.util.List;
import org.plainview.contracts.ProblemCode;

/** A request that cannot be fulfilled; becomes the problem detail of its code. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<FieldProblem> fields;

  /**
   * @param detail for people; must hold no secret
   */
  public ProblemException(ProblemCode code, String detail) {
    this(code, detail, List.of());
  }

  public ProblemException(ProblemCode code, String detail, List<FieldProblem> fields) {
    super(detail);
    this.code = code;
    this.fields = List.copyOf(fields);
  }

  public static ProblemException notFound(String what, String id) {
    return new ProblemException(ProblemCode.NOT_FOUND, "No " + what + " has the id '" + id + "'.");
  }

  public static ProblemException invalid(String field, String code, String message) {
    return new ProblemException(
        ProblemCode.INVALID_FIELDS, message, List.of(new FieldProblem(field, code, message)));
  }

  public ProblemCode code() {
    return code;
  }

  public List<FieldProblem> fields() {
    return fields;
  }
}
