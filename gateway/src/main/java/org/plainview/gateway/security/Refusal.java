package org.plainview.gateway.security;

import org.plainview.contracts.ProblemCode;
import org.springframework.security.authorization.AuthorizationResult;

/** Why the table turns a request away. */
record Refusal(ProblemCode code) implements AuthorizationResult {

  @Override
  public boolean isGranted() {
    return false;
  }
}
