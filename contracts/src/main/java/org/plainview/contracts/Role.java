package org.plainview.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The realm roles of a token. A token may carry several; a role that is not listed here grants nothing. */
public enum Role {
  /** Sees live crowd state of the sites in the token's {@code sites} claim; acknowledges and closes alerts. */
  OPERATOR,
  /** May all an operator may; also writes watches. */
  SUPERVISOR,
  /** Proposes sites, zones, cameras, calibrations. */
  REGISTRAR,
  /** Approves and suspends cameras, reads the audit log; sees no live crowd state. */
  OVERSIGHT,
  /** Another agency's client, bound by its sharing agreement. */
  AGENCY,
  /** The gateway's own account: appends to the audit log and may nothing else. */
  AUDIT_WRITER,
  /** The registry's own account: asks a worker for a calibration still and may nothing else. */
  REGISTRY;

  /** The name in a token's {@code realm_access.roles}. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role with this {@link #claim()}, if there is one. */
  public static Optional<Role> fromClaim(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim().equals(claim)).findFirst();
  }
}
