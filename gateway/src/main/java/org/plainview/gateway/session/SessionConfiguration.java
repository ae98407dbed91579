package org.plainview.gateway.session;

import org.plainview.gateway.keycloak.GatewayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.FlashMapManager;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  /** Over TLS the cookie's name binds it to this very host. */
  @Bean
  CookieSerializer sessionCookie(GatewayProperties gateway) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(gateway.isSecure() ? "__Host-plainview-session" : "plainview-session");
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(gateway.isSecure());
    cookie.setSameSite("Lax");
    return cookie;
  }

  /** Attributes for the request after a redirect: nothing here uses them, and looking costs a query. */
  @Bean
  FlashMapManager flashMapManager() {
    return new NoFlashMaps();
  }

  /** Spring Session looks this bean up by its name. */
  @Bean
  GenericConversionService springSessionConversionService() {
    return SessionAttributes.conversions();
  }
}
