package org.plainview.camera.stream;

/** Opens the door of its package to tests of others. */
public final class StreamRulesForTests {

  private StreamRulesForTests() {}

  public static StreamRules of(StreamProperties properties, HostResolver hosts) {
    return new StreamRules(properties, hosts);
  }
}
