package org.plainview.platform.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.Role;
import org.plainview.platform.problem.ProblemException;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whoever sent the request, as far as a verified token says. Controllers take it as a parameter.
 *
 * @param username the name shown and logged
 * @param sites ids of the sites in the token; {@code *} stands for every site
 * @param duty declared at the gateway, absent for machines
 * @param requestId one id for the request on its whole way; empty when the gateway did not set one
 */
public record Caller(
    String username, Set<Role> roles, Set<String> sites, @Nullable Duty duty, String requestId) {

  private static final String ALL_SITES = "*";

  public Caller {
    roles = Set.copyOf(roles);
    sites = Set.copyOf(sites);
  }

  /** The caller of a verified token; claims that are absent grant nothing. */
  public static Caller of(Jwt token, @Nullable Duty duty, String requestId) {
    String name = token.getClaimAsString("preferred_username");
    String subject = token.getSubject();
    return new Caller(
        name != null ? name : subject != null ? subject : "unknown",
        rolesOf(token),
        strings(token.getClaim("sites")),
        duty,
        requestId);
  }

  /** The platform's roles in the token's {@code realm_access.roles}. */
  public static Set<Role> rolesOf(Jwt token) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (token.getClaim("realm_access") instanceof Map<?, ?> access) {
      strings(access.get("roles")).stream().map(Role::fromClaim).flatMap(Optional::stream).forEach(roles::add);
    }
    return roles;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean seesEverySite() {
    return sites.contains(ALL_SITES);
  }

  public boolean maySee(String siteId) {
    return seesEverySite() || sites.contains(siteId);
  }

  /**
   * @throws ProblemException {@code site-forbidden} when the token does not name the site
   */
  public void requireSite(String siteId) {
    if (!maySee(siteId)) {
      throw new ProblemException(
          ProblemCode.SITE_FORBIDDEN, "Your token does not name the site '" + siteId + "'.");
    }
  }

  private static Set<String> strings(@Nullable Object claim) {
    return switch (claim) {
      case Collection<?> many -> Set.copyOf(many.stream().map(String::valueOf).toList());
      case String one -> Set.copyOf(List.of(one));
      case null, default -> Set.of();
    };
  }
}
