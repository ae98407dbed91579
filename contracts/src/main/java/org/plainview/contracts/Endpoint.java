package org.plainview.contracts;

import java.util.Set;

/**
 * One row of the {@link EndpointTable}.
 *
 * @param method HTTP method
 * @param path path pattern; {@code {name}} stands for one segment, {@code {*name}} at its end for all that follow
 * @param service who answers
 * @param action what the audit log calls it; empty for what needs no entry
 * @param access who may call it
 */
public record Endpoint(String method, String path, ServiceName service, String action, Access access) {

  /** Who may call an endpoint. */
  public sealed interface Access {

    /** Anybody, without a token. */
    record Public() implements Access {}

    /** Whoever holds one of the roles. Through the gateway, unless {@code internal}. */
    record Roles(Set<Role> roles, boolean internal) implements Access {

      public Roles {
        roles = Set.copyOf(roles);
      }
    }
  }

  public boolean isPublic() {
    return access instanceof Access.Public;
  }

  /** Whether the gateway offers it. */
  public boolean isRouted() {
    return !(access instanceof Access.Roles roles && roles.internal());
  }

  /** Whether a caller with these roles may call it. */
  public boolean permits(Set<Role> callerRoles) {
    return switch (access) {
      case Access.Public _ -> true;
      case Access.Roles roles -> roles.roles().stream().anyMatch(callerRoles::contains);
    };
  }
}
