/**
 * The gateway as an OIDC client of Keycloak. Every address follows from the issuer without asking it, so the
 * gateway starts before Keycloak does; every call has a timeout.
 */
@NullMarked
package org.plainview.gateway.keycloak;

import org.jspecify.annotations.NullMarked;
