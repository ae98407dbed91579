package org.plainview.watchlist.level;

import org.plainview.crowd.indicator.ZoneAssessment;

/**
 * What a zone's judge says after an observation.
 *
 * @param densityRise people per m² and minute, over the last two minutes; NaN while that is not known
 * @param densityRiseError half the width of its 95 % interval
 */
public record Judgement(ZoneAssessment assessment, double densityRise, double densityRiseError) {}
