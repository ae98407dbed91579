package org.plainview.audit.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.plainview.audit.AuditServiceIT;
import org.plainview.audit.log.DurableLeaves;
import org.plainview.testing.JsonApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What oversight can check with an answer in its hands, without any code of ours. */
class LeafIT extends AuditServiceIT {

  private final DurableLeaves leaves;
  private final JsonMapper json = JsonMapper.builder().build();

  LeafIT(@Autowired DurableLeaves leaves) {
    this.leaves = leaves;
  }

  @Test
  void theAnswerHoldsTheLeafAsItIsInTheLog() throws Exception {
    Answer entry = entry();
    long index = Long.parseLong(entry.text("/index"));

    String leaf = entry.text("/leaf");

    assertThat(leaf.getBytes(UTF_8)).isEqualTo(leaves.leaves(index, index + 1).getFirst());
    assertThat(new JsonCanonicalizer(leaf).getEncodedString()).isEqualTo(leaf);
  }

  @Test
  void theDigestsOfTheLeafFollowFromTheSaltAndTheClearTexts() throws Exception {
    Answer entry = entry();
    JsonNode leaf = json.readTree(entry.text("/leaf"));
    byte[] salt = Base64.getDecoder().decode(entry.text("/salt"));
    String detail = new JsonCanonicalizer(entry.body().get("detail").toString()).getEncodedString();

    assertThat(salt).hasSize(16);
    assertThat(entry.text("/erased")).isEqualTo("false");
    assertThat(entry.text("/actor")).isEqualTo("j\u00fcrgen \ud83d\ude00");
    assertThat(leaf.get("actor").asString()).isEqualTo(hmac(salt, "actor\n" + entry.text("/actor")));
    assertThat(leaf.get("detail").asString()).isEqualTo(hmac(salt, "detail\n" + detail));
  }

  @Test
  void theLeafSaysWhatTheAnswerSays() {
    Answer entry = entry();
    JsonNode leaf = json.readTree(entry.text("/leaf"));

    assertThat(leaf.get("v").asInt()).isEqualTo(1);
    assertThat(leaf.get("id").asString()).isEqualTo(entry.text("/id"));
    assertThat(leaf.get("at").asString()).isEqualTo("2026-11-01T12:00:00.123456Z");
    assertThat(leaf.get("recordedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    assertThat(leaf.get("service").asString()).isEqualTo(entry.text("/service")).isEqualTo("gateway");
    assertThat(leaf.get("action").asString()).isEqualTo(entry.text("/action")).isEqualTo("alert.read");
    assertThat(leaf.get("object").asString()).isEqualTo(entry.text("/objectId")).isEqualTo("alert-1");
    assertThat(leaf.get("objectType").asString()).isEqualTo(entry.text("/objectType")).isEqualTo("alert");
    assertThat(leaf.get("outcome").asString()).isEqualTo(entry.text("/outcome")).isEqualTo("PERMITTED");
    assertThat(leaf.get("purpose").asString()).isEqualTo(entry.text("/dutyPurpose")).isEqualTo("market \"day\"");
    assertThat(leaf.get("case").asString()).isEqualTo(entry.text("/dutyCase")).isEqualTo("EV-7");
    assertThat(leaf.get("site").asString()).isEqualTo(entry.text("/siteId")).isEmpty();
    assertThat(leaf.get("request").asString()).isEqualTo(entry.text("/requestId")).isEqualTo("r-1");
    assertThat(leaf.get("roles").toString()).isEqualTo("[\"operator\",\"supervisor\"]");
  }

  private Answer entry() {
    Answer appended =
        gateway()
            .post(
                "/api/audit/entries",
                Map.ofEntries(
                    Map.entry("id", UUID.randomUUID().toString()),
                    Map.entry("at", "2026-11-01T12:00:00.123456789Z"),
                    Map.entry("service", "gateway"),
                    Map.entry("actor", "j\u00fcrgen \ud83d\ude00"),
                    Map.entry("roles", new String[] {"operator", "supervisor"}),
                    Map.entry("dutyPurpose", "market \"day\""),
                    Map.entry("dutyCase", "EV-7"),
                    Map.entry("action", "alert.read"),
                    Map.entry("objectType", "alert"),
                    Map.entry("objectId", "alert-1"),
                    Map.entry("requestId", "r-1"),
                    Map.entry("outcome", "PERMITTED"),
                    Map.entry("detail", Map.of("z", "two\nlines", "\ud83d\ude00", "1", "\ufb33", "2"))));
    return oversight().get("/api/audit/entries/" + appended.text("/index"));
  }

  private static String hmac(byte[] key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
  }
}
