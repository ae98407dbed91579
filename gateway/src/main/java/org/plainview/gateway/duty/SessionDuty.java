package org.plainview.gateway.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.plainview.platform.security.Duty;

/** The duty in a browser's session; it ends with the session. */
public final class SessionDuty {

  private static final String PURPOSE = "plainview.duty.purpose";
  private static final String CASE = "plainview.duty.case";

  private SessionDuty() {}

  public static Optional<Duty> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(PURPOSE) instanceof String purpose
            && session.getAttribute(CASE) instanceof String caseNumber
        ? Optional.of(new Duty(purpose, caseNumber))
        : Optional.empty();
  }

  static void start(HttpSession session, Duty duty) {
    session.setAttribute(PURPOSE, duty.purpose());
    session.setAttribute(CASE, duty.caseNumber());
  }

  static void end(HttpSession session) {
    session.removeAttribute(PURPOSE);
    session.removeAttribute(CASE);
  }
}
