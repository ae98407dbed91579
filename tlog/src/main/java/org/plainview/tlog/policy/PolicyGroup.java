package org.plainview.tlog.policy;

import java.util.List;

/**
 * Has witnessed a checkpoint when at least {@code threshold} of its members have, each a witness or an earlier group.
 */
public record PolicyGroup(String name, int threshold, List<String> members) {

  /** Throws {@link IllegalArgumentException} for a threshold that is not 1 to the number of members. */
  public PolicyGroup {
    Words.requireName(name);
    members = List.copyOf(members);
    if (threshold < 1 || threshold > members.size()) {
      throw new IllegalArgumentException("the threshold of a group is 1 to the number of its members");
    }
  }
}
