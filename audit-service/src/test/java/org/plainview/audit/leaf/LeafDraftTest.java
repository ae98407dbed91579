package org.plainview.audit.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.plainview.audit.Drafts;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LeafDraftTest {

  private static final byte[] SALT = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  private static final UUID ID = UUID.fromString("7d4c1d16-7d0e-4f3c-8a55-1d5a3a0f5f60");
  private static final Instant RECORDED_AT = Instant.parse("2026-11-25T19:00:00.120000Z");

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void isTheCanonicalJsonThatThePublishedFormatStates() {
    Draft draft = Drafts.of(ID, "camera.read");

    assertThat(leaf(LeafDraft.of(draft, SALT)))
        .isEqualTo(
            "{\"action\":\"camera.read\",\"actor\":\"G8pMCYPiHnIE+/fZk+oT/DIQ9MsiZkTBqjUbaiqIDSM=\","
                + "\"at\":\"2026-11-01T12:00:00.000000Z\",\"case\":\"EV-7\","
                + "\"detail\":\"alJHlYqlpqb8/D46yFzbCxt8D2tnhh54V4iwFPiVOvg=\","
                + "\"id\":\"7d4c1d16-7d0e-4f3c-8a55-1d5a3a0f5f60\",\"object\":\"cam-1\",\"objectType\":\"camera\","
                + "\"outcome\":\"PERMITTED\",\"purpose\":\"market day\","
                + "\"recordedAt\":\"2026-11-25T19:00:00.120000Z\",\"request\":\"r-1\",\"roles\":[\"operator\"],"
                + "\"service\":\"gateway\",\"site\":\"market-square\",\"v\":1}");
  }

  @Property
  void isCanonicalAndSaysWhatTheDraftSays(@ForAll("texts") String text, @ForAll("lists") List<String> roles)
      throws IOException {
    Draft draft =
        new Draft(
            ID, RECORDED_AT, text + "1", text, roles, text + "2", text + "3", text + "4", text + "5", text + "6",
            text + "7", Outcome.DONE, text + "8", Map.of(text, text));

    String leaf = leaf(LeafDraft.of(draft, SALT));

    assertThat(new JsonCanonicalizer(leaf).getEncodedString()).isEqualTo(leaf);
    JsonNode members = json.readTree(leaf);
    assertThat(members.propertyNames())
        .containsExactly(
            "action", "actor", "at", "case", "detail", "id", "object", "objectType", "outcome", "purpose",
            "recordedAt", "request", "roles", "service", "site", "v");
    assertThat(members.get("service").asString()).isEqualTo(draft.service());
    assertThat(members.get("purpose").asString()).isEqualTo(draft.dutyPurpose());
    assertThat(members.get("case").asString()).isEqualTo(draft.dutyCase());
    assertThat(members.get("action").asString()).isEqualTo(draft.action());
    assertThat(members.get("objectType").asString()).isEqualTo(draft.objectType());
    assertThat(members.get("object").asString()).isEqualTo(draft.objectId());
    assertThat(members.get("site").asString()).isEqualTo(draft.siteId());
    assertThat(members.get("request").asString()).isEqualTo(draft.requestId());
    assertThat(members.get("roles").valueStream().map(JsonNode::asString)).containsExactlyElementsOf(roles);
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileTexts.any();
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return HostileTexts.any().list().ofMaxSize(4);
  }

  @Test
  void holdsNeitherTheUserNameNorTheDetails() {
    Draft draft = Drafts.of(ID, "camera.read", "olga-the-operator", "cam-1", Map.of("note", "a-note-of-olga"));

    assertThat(leaf(LeafDraft.of(draft, SALT))).doesNotContain("olga").doesNotContain("note");
  }

  @Test
  void isTheSameFromTheDigestsAlone() {
    Draft draft = Drafts.draft();
    JsonNode members = json.readTree(leaf(LeafDraft.of(draft, SALT)));

    LeafDraft again =
        LeafDraft.of(draft, members.get("actor").asString(), members.get("detail").asString());

    assertThat(leaf(again)).isEqualTo(leaf(LeafDraft.of(draft, SALT)));
  }

  @Test
  void refusesHalfAPair() {
    Draft draft = Drafts.of(ID, "camera.read", "olga", "cam\ud800", Map.of());

    assertThatThrownBy(() -> LeafDraft.of(draft, SALT)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String leaf(LeafDraft draft) {
    return new String(draft.recordedAt(RECORDED_AT), StandardCharsets.UTF_8);
  }
}
