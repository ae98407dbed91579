-- Situations that supervisors want to be told of (docs/situations.md).
CREATE TABLE situation (
  id           text PRIMARY KEY,
  name         text        NOT NULL,
  description  text        NOT NULL,
  kind         text        NOT NULL,
  features     real[]      NOT NULL CHECK (cardinality(features) = 64),
  -- Where it was made from a zone's minute.
  from_site    text,
  from_zone    text,
  from_minute  timestamptz,
  max_distance double precision NOT NULL CHECK (max_distance > 0 AND max_distance <= 1),
  -- What the answers to its matches have made of the distance; never more than the supervisor's.
  distance     double precision NOT NULL CHECK (distance > 0 AND distance <= max_distance),
  level        text CHECK (level IN ('WATCH', 'ACT', 'CRITICAL')),
  -- None: every site.
  site_ids     text[]      NOT NULL,
  enabled      boolean     NOT NULL,
  created_by   text        NOT NULL,
  created_at   timestamptz NOT NULL
);

-- One row: grows with every change of a situation, so that every instance notices.
CREATE TABLE situation_version (
  one_row boolean PRIMARY KEY DEFAULT true CHECK (one_row),
  version bigint NOT NULL
);
INSERT INTO situation_version (version) VALUES (0);

-- That a zone looked like a situation, as one camera saw it: once for minutes that follow each other.
CREATE TABLE situation_match (
  -- Made from the situation, the camera, the zone and the first minute: the same match has the same id.
  id           text PRIMARY KEY,
  number       bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  situation_id text NOT NULL REFERENCES situation ON DELETE CASCADE,
  site_id      text NOT NULL,
  zone_id      text NOT NULL,
  camera_id    text NOT NULL,
  first_minute timestamptz NOT NULL,
  last_minute  timestamptz NOT NULL,
  -- The minute most like it, and that minute's features.
  minute       timestamptz NOT NULL,
  distance     double precision NOT NULL,
  features     real[] NOT NULL,
  useful       boolean,
  answered_by  text,
  answered_at  timestamptz,
  CHECK ((useful IS NULL) = (answered_by IS NULL))
);
CREATE INDEX situation_match_site ON situation_match (site_id, number);
CREATE INDEX situation_match_latest ON situation_match (situation_id, camera_id, zone_id, last_minute);
-- Matches are kept for as long as the minutes, but those that somebody answered for as long as their situation.
CREATE INDEX situation_match_unanswered ON situation_match (last_minute) WHERE useful IS NULL;

-- A situation may call for an alert in several zones at once; a watch has one zone.
DROP INDEX alert_one_open_per_watch;
CREATE UNIQUE INDEX alert_one_open_per_place ON alert (watch_id, site_id, zone_id) WHERE state <> 'CLOSED';
CREATE INDEX alert_zone ON alert (site_id, zone_id, since);
