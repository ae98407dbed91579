package org.plainview.gateway.call;

import java.util.Map;
import java.util.SortedSet;
import org.plainview.contracts.Endpoint;

/** What the endpoint table says about a method and path. */
public sealed interface Match {

  /**
   * A row of the table.
   *
   * @param variables values of the path's variables, decoded, as the client sent them
   */
  record Found(Endpoint endpoint, Map<String, String> variables) implements Match {

    public Found {
      variables = Map.copyOf(variables);
    }
  }

  /** The path is in the table, with other methods only. */
  record WrongMethod(SortedSet<String> allowed) implements Match {}

  /** Under {@code /api}, but not in the table: denied. */
  record Unknown() implements Match {}

  /** Outside of {@code /api}: sign-in, health, the dashboard's files. */
  record NotApi() implements Match {}
}
