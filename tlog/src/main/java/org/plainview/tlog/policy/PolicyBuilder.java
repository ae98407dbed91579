package org.plainview.tlog.policy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.note.VerifierKey;

/**
 * Takes the definitions of a policy in order. Each method throws {@link IllegalArgumentException}, with half a sentence
 * for a person, when the definition contradicts those before it.
 */
final class PolicyBuilder {
  private final List<PolicyLog> logs = new ArrayList<>();
  private final List<PolicyWitness> witnesses = new ArrayList<>();
  private final List<PolicyGroup> groups = new ArrayList<>();
  private final Set<ByteBuffer> logKeys = new HashSet<>();
  private final Set<ByteBuffer> witnessKeys = new HashSet<>();
  private final Map<Tag, VerifierKey> tags = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private @Nullable Optional<String> quorum;

  void log(PolicyLog log) {
    requireNew(log.key(), logKeys, "log");
    logs.add(log);
  }

  void witness(PolicyWitness witness) {
    requireNew(witness.key(), witnessKeys, "witness");
    define(witness.name());
    witnesses.add(witness);
  }

  void group(PolicyGroup group) {
    for (String member : group.members()) {
      requireDefined(member);
      if (!members.add(member)) {
        throw new IllegalArgumentException(member + " is a member more than once");
      }
    }
    define(group.name());
    groups.add(group);
  }

  void quorum(Optional<String> name) {
    if (quorum != null) {
      throw new IllegalArgumentException("there is a second quorum");
    }
    name.ifPresent(this::requireDefined);
    quorum = name;
  }

  Policy build() {
    if (quorum == null) {
      throw new IllegalArgumentException("there is no quorum");
    }
    return new Policy(logs, witnesses, groups, quorum);
  }

  private void requireNew(VerifierKey key, Set<ByteBuffer> others, String kind) {
    if (!others.add(ByteBuffer.wrap(key.publicKey()))) {
      throw new IllegalArgumentException("another " + kind + " has the same public key");
    }
    // Ids are short: whoever may choose a key can give it the name and the id of another one.
    VerifierKey other = tags.putIfAbsent(new Tag(key.keyName(), key.keyId()), key);
    if (other != null && !other.equals(key)) {
      throw new IllegalArgumentException("another key has the same name and id");
    }
  }

  private void requireDefined(String name) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException(name + " is not defined before this line");
    }
  }

  private void define(String name) {
    if (!names.add(name)) {
      throw new IllegalArgumentException(name + " is defined twice");
    }
  }

  /** What signature lines call a key. */
  private record Tag(String keyName, int keyId) {}
}
