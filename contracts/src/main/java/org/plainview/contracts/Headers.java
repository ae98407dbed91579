package org.plainview.contracts;

/** HTTP header names of our own. */
public final class Headers {

  /** The index in the audit log under which the request stands. */
  public static final String AUDIT_INDEX = "Plainview-Audit-Index";

  /** One id for a request on its whole way; the gateway sets it. */
  public static final String REQUEST_ID = "Plainview-Request-Id";

  /** Why a member of staff is looking: the purpose declared. */
  public static final String DUTY_PURPOSE = "Plainview-Duty-Purpose";

  /** The event or case number of the duty. */
  public static final String DUTY_CASE = "Plainview-Duty-Case";

  private Headers() {}
}
