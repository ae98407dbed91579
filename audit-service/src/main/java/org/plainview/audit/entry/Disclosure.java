package org.plainview.audit.entry;

import java.util.Map;

/**
 * What an entry says about a person, and in the leaf only as digests.
 *
 * @param salt the digests' key, 16 bytes in base64
 */
public record Disclosure(String actor, Map<String, String> detail, String salt) {

  public Disclosure {
    detail = Map.copyOf(detail);
  }
}
