package org.plainview.watchlist.language;

/** What an expression speaks of; its names begin with it. */
public enum Scope {
  ZONE("zone"),
  SITE("site");

  private final String root;

  Scope(String root) {
    this.root = root;
  }

  /** The name that all its numbers begin with. */
  public String root() {
    return root;
  }
}
