package org.plainview.audit.entry;

import java.util.Map;

/**
 * What an entry says about a person, and in the leaf only as digests.
 *
 * @param salt the digests' key
 */
public record Disclosure(String actor, Map<String, String> detail, byte[] salt) {

  public Disclosure {
    detail = Map.copyOf(detail);
  }
}
