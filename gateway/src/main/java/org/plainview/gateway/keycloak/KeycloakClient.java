package org.plainview.gateway.keycloak;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.plainview.platform.security.SecurityProperties;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks Keycloak for tokens: for people who sign in, and for the gateway itself. Thread-safe. */
@Component
public class KeycloakClient {

  /** Stands in the addresses of the login: {@code /oauth2/authorization/keycloak}. */
  public static final String REGISTRATION = "keycloak";

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration OWN_ANSWER_TIMEOUT = Duration.ofSeconds(2);

  private final ClientRegistration login;
  private final ClientRegistration own;
  private final RestClientRefreshTokenTokenResponseClient refreshes =
      new RestClientRefreshTokenTokenResponseClient();
  private final RestClientClientCredentialsTokenResponseClient ownTokens =
      new RestClientClientCredentialsTokenResponseClient();

  KeycloakClient(SecurityProperties security, GatewayProperties gateway) {
    String realm = security.issuer() + "/protocol/openid-connect";
    ClientRegistration.Builder client =
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(gateway.clientId())
            .clientSecret(gateway.clientSecret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .tokenUri(realm + "/token");
    own = client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build();
    login =
        client
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .redirectUri(gateway.publicUrl().resolve("/login/oauth2/code/" + REGISTRATION).toString())
            .scope("openid", "profile")
            .authorizationUri(realm + "/auth")
            .jwkSetUri(realm + "/certs")
            .issuerUri(security.issuer().toString())
            .userNameAttributeName(IdTokenClaimNames.SUB)
            .providerConfigurationMetadata(Map.of("end_session_endpoint", realm + "/logout"))
            .build();
    refreshes.setRestClient(restClient(ANSWER_TIMEOUT));
    ownTokens.setRestClient(restClient(OWN_ANSWER_TIMEOUT));
  }

  /** The registration that people sign in with. */
  public ClientRegistration login() {
    return login;
  }

  /** Exchanges the code of a login, with timeouts. */
  public RestClientAuthorizationCodeTokenResponseClient codeExchange() {
    RestClientAuthorizationCodeTokenResponseClient exchange =
        new RestClientAuthorizationCodeTokenResponseClient();
    exchange.setRestClient(restClient(ANSWER_TIMEOUT));
    return exchange;
  }

  /**
   * A new access token of the gateway's service account.
   *
   * @throws OAuth2AuthorizationException when Keycloak refuses or cannot be reached
   */
  public OAuth2AccessToken ownToken() {
    return ownTokens
        .getTokenResponse(new OAuth2ClientCredentialsGrantRequest(own))
        .getAccessToken();
  }

  /** New tokens for a signed-in person. */
  public Refreshed refresh(String refreshToken) {
    // The grant asks for an access token too, but never sends it.
    OAuth2AccessToken unused =
        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "-", Instant.EPOCH, Instant.MAX);
    try {
      return new Refreshed.Tokens(
          refreshes.getTokenResponse(
              new OAuth2RefreshTokenGrantRequest(
                  login, unused, new OAuth2RefreshToken(refreshToken, Instant.EPOCH))));
    } catch (OAuth2AuthorizationException e) {
      return e.getCause() instanceof RestClientException
          ? new Refreshed.Unreachable(String.valueOf(e.getMessage()))
          : new Refreshed.Refused(e.getError().getErrorCode());
    }
  }

  private static RestClient restClient(Duration answerTimeout) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build());
    requests.setReadTimeout(answerTimeout);
    return RestClient.builder()
        .requestFactory(requests)
        .configureMessageConverters(
            converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }
}
