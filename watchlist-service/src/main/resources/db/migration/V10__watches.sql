-- What this service has learned of the cameras from their topic.
CREATE TABLE camera (
  id         text    PRIMARY KEY,
  site_id    text    NOT NULL,
  version    bigint  NOT NULL,
  calibrated boolean NOT NULL,
  floor      int     NOT NULL
);

CREATE TABLE camera_zone (
  camera_id text   NOT NULL REFERENCES camera ON DELETE CASCADE,
  zone_id   text   NOT NULL,
  name      text   NOT NULL,
  area_m2   double precision,
  PRIMARY KEY (camera_id, zone_id)
);
CREATE INDEX camera_zone_zone ON camera_zone (zone_id);

CREATE TABLE watch (
  id                     text PRIMARY KEY,
  name                   text NOT NULL,
  site_id                text NOT NULL,
  zone_id                text NOT NULL,
  quantity               text NOT NULL CHECK (quantity IN ('COUNT', 'DENSITY', 'SILENCE')),
  threshold              double precision NOT NULL CHECK (threshold > 0),
  for_seconds            int  NOT NULL,
  clear_below            double precision NOT NULL CHECK (clear_below > 0 AND clear_below <= threshold),
  clear_for_seconds      int  NOT NULL,
  level                  text NOT NULL CHECK (level IN ('WATCH', 'ACT', 'CRITICAL')),
  escalate_after_seconds int  NOT NULL,
  enabled                boolean NOT NULL,
  created_by             text NOT NULL,
  created_at             timestamptz NOT NULL,
  -- Grows when what the watch looks for changes: its evaluation then starts anew, at armed_at.
  revision               int  NOT NULL,
  armed_at               timestamptz NOT NULL
);
CREATE INDEX watch_site ON watch (site_id, id);

-- One row: grows with every change of a watch or zone, so that every instance notices.
CREATE TABLE catalog_version (
  one_row boolean PRIMARY KEY DEFAULT true CHECK (one_row),
  version bigint NOT NULL
);
INSERT INTO catalog_version (version) VALUES (0);

-- How far a watch's condition has come, as one camera sees it (SILENCE: as the clock does; no camera).
CREATE TABLE evaluation_state (
  watch_id   text NOT NULL,
  revision   int  NOT NULL,
  camera_id  text NOT NULL,
  phase      text NOT NULL CHECK (phase IN ('ARMED', 'HOLDING', 'RAISED', 'CLEARING')),
  since      timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (watch_id, revision, camera_id)
);

-- When a zone with a SILENCE watch was last usably seen, by whichever instance reads its cameras.
CREATE TABLE zone_heard (
  site_id  text NOT NULL,
  zone_id  text NOT NULL,
  heard_at timestamptz NOT NULL,
  PRIMARY KEY (site_id, zone_id)
);

CREATE TABLE alert (
  -- Made from the watch and the beginning of the episode: the same episode has the same id.
  id               text PRIMARY KEY,
  number           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  version          bigint NOT NULL,
  watch_id         text NOT NULL,
  watch_name       text NOT NULL,
  site_id          text NOT NULL,
  zone_id          text NOT NULL,
  quantity         text NOT NULL,
  level            text NOT NULL,
  threshold        double precision NOT NULL,
  value            double precision,
  value_low        double precision,
  value_high       double precision,
  since            timestamptz NOT NULL,
  raised_at        timestamptz NOT NULL,
  escalate_at      timestamptz NOT NULL,
  state            text NOT NULL CHECK (state IN ('RAISED', 'ACKNOWLEDGED', 'ESCALATED', 'CLOSED')),
  acknowledged_by  text,
  acknowledged_at  timestamptz,
  acknowledge_note text,
  escalated_at     timestamptz,
  closed_by        text,
  closed_at        timestamptz,
  outcome          text CHECK (outcome IN ('TRUE_ALARM', 'FALSE_ALARM', 'EXERCISE')),
  close_note       text,
  CHECK ((state = 'CLOSED') = (outcome IS NOT NULL))
);
CREATE UNIQUE INDEX alert_one_open_per_watch ON alert (watch_id) WHERE state <> 'CLOSED';
CREATE INDEX alert_due ON alert (escalate_at) WHERE state = 'RAISED';
CREATE INDEX alert_site ON alert (site_id, number);
