package org.plainview.camera.registry;

/** What may be measured. */
public enum Analytic {
  COUNT,
  DENSITY,
  FLOW;

  org.plainview.contracts.v1.Analytic event() {
    return org.plainview.contracts.v1.Analytic.valueOf("ANALYTIC_" + name());
  }
}
