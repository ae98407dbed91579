package org.plainview.crowd.indicator;

/** How one indicator is read from a moment. Belongs to one judge. */
interface Rule {

  void judge(Moment moment, Signal signal);
}
