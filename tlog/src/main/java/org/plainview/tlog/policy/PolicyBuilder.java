package org.plainview.tlog.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  private final Set<String> names = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private @Nullable Optional<String> quorum;

  void log(PolicyLog log) {
    requireNew(log.key(), logs.stream().map(PolicyLog::key).toList(), "log");
    logs.add(log);
  }

  void witness(PolicyWitness witness) {
    requireNew(witness.key(), witnesses.stream().map(PolicyWitness::key).toList(), "witness");
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

  private static void requireNew(VerifierKey key, List<VerifierKey> others, String kind) {
    if (others.stream().anyMatch(key::hasSamePublicKeyAs)) {
      throw new IllegalArgumentException("another " + kind + " has the same public key");
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
}
