package org.plainview.camera.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.camera.support.Bodies;
import org.plainview.camera.support.NamedHosts;
import org.plainview.platform.problem.ProblemException;

class StreamRulesTest {

  private final NamedHosts hosts = new NamedHosts();
  private final StreamRules rules = rules();

  private StreamRules rules(String... allowedNetworks) {
    return new StreamRules(
        new StreamProperties(Set.of("rtsp", "http"), List.of(allowedNetworks), List.of()), hosts);
  }

  @Test
  void takesAnAddressWithUserAndPassword() {
    StreamCheck check = rules.check(Bodies.STREAM);
    assertThat(check)
        .isInstanceOfSatisfying(
            StreamCheck.Usable.class,
            usable -> {
              assertThat(usable.address().scheme()).isEqualTo("rtsp");
              assertThat(usable.address().reveal()).isEqualTo(Bodies.STREAM);
            });
  }

  @Test
  void neverShowsAnAddressAsText() {
    assertThat(rules.check(Bodies.STREAM).toString()).contains("***").doesNotContain(Bodies.SECRET);
    assertThat(String.valueOf(rules.require(Bodies.STREAM))).isEqualTo("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "camera", "rtsp:camera", "rtsp:///stream", "rtsp://", "rtsp://a b/stream",
        "rtsp://user:pa@ss@cameras.example.org/", "rtsp://no-such-host.example.org/",
        "rtsp://0177.0.0.1/", "rtsp://0x7f.0.0.1/", "rtsp://2130706433/", "rtsp://127.1/",
        "rtsp://1.2.3.4./", "rtsp://256.1.1.1/", "rtsp://017700000001/", "rtsp://[::1/", "rtsp://under_score.org/"
      })
  void refusesWhatIsNoAddressOfAHost(String address) {
    assertThat(rules.check(address)).as(address).isInstanceOf(StreamCheck.Malformed.class);
  }

  @Test
  void refusesAnAddressThatIsTooLong() {
    assertThat(rules.check("rtsp://" + NamedHosts.PUBLIC + "/" + "x".repeat(2_000)))
        .isInstanceOf(StreamCheck.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://cameras.example.org/", "https://cameras.example.org/", "file:///etc/passwd", "gopher://x/"})
  void refusesSchemesThatAreNotOnTheList(String address) {
    assertThat(rules.check(address)).isInstanceOf(StreamCheck.Forbidden.class);
  }

  @Test
  void takesASchemeInCapitals() {
    assertThat(rules.check("RTSP://" + NamedHosts.PUBLIC + "/")).isInstanceOf(StreamCheck.Usable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtsp://127.0.0.1/", "rtsp://[::1]:554/", "rtsp://10.0.0.1/", "http://169.254.169.254/latest/meta-data/",
        "rtsp://[::ffff:10.0.0.1]/", "rtsp://user:pw@192.168.0.1/", "rtsp://[64:ff9b::10.0.0.1]/", "rtsp://0.0.0.0/"
      })
  void refusesTheInsideOfTheDeployment(String address) {
    assertThat(rules.check(address)).as(address).isInstanceOf(StreamCheck.Forbidden.class);
  }

  @Test
  void refusesANameWithOneInternalAddressAmongPublicOnes() {
    hosts.set("mixed.example.org", "93.184.216.34", "2606:4700::1111", "10.1.2.3");
    assertThat(rules.check("rtsp://mixed.example.org/")).isInstanceOf(StreamCheck.Forbidden.class);
  }

  @Test
  void refusesANameWithoutAnyAddress() {
    hosts.set("empty.example.org");
    assertThat(rules.check("rtsp://empty.example.org/")).isInstanceOf(StreamCheck.Forbidden.class);
  }

  @Test
  void asksAgainEveryTimeBecauseNamesMove() {
    hosts.set("moving.example.org", "93.184.216.34");
    assertThat(rules.check("rtsp://moving.example.org/")).isInstanceOf(StreamCheck.Usable.class);
    hosts.set("moving.example.org", "127.0.0.1");
    assertThat(rules.check("rtsp://moving.example.org/")).isInstanceOf(StreamCheck.Forbidden.class);
  }

  @Test
  void takesAnInternalAddressOfANetworkThatIsAllowed() {
    assertThat(rules("127.0.0.0/8").check("http://127.0.0.1:7450/square.ts")).isInstanceOf(StreamCheck.Usable.class);
    assertThat(rules("127.0.0.0/8").check("http://10.0.0.1/square.ts")).isInstanceOf(StreamCheck.Forbidden.class);
  }

  @Test
  void saysWhichRuleWasBrokenWithoutRepeatingTheAddress() {
    ProblemException forbidden =
        catchThrowableOfType(ProblemException.class, () -> rules.require("rtsp://u:" + Bodies.SECRET + "@10.0.0.1/"));
    assertThat(forbidden.code().code()).isEqualTo("forbidden-stream-address");
    assertThat(forbidden.fields()).singleElement().satisfies(field -> assertThat(field.field()).isEqualTo("streamAddress"));
    assertThat(forbidden).hasMessageNotContainingAny(Bodies.SECRET, "10.0.0.1");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> rules.require("rtsp://u:" + Bodies.SECRET + "@h h/"))
        .satisfies(
            invalid -> {
              assertThat(invalid.code().code()).isEqualTo("invalid-stream-address");
              assertThat(invalid).hasMessageNotContaining(Bodies.SECRET);
            });
  }
}
