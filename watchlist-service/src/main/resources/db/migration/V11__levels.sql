-- What a zone's level rests on, beside its watches.
ALTER TABLE camera
  ADD COLUMN tested boolean NOT NULL DEFAULT false,
  -- Whether it is analysed now; a camera that is not has no level.
  ADD COLUMN active boolean NOT NULL DEFAULT false;
ALTER TABLE camera_zone
  ADD COLUMN capacity int,
  ADD COLUMN place text NOT NULL DEFAULT 'OPEN',
  ADD COLUMN lines int NOT NULL DEFAULT 0;

-- The level at which each zone stood last, as one camera sees it: a restart must not let it fall.
CREATE TABLE zone_level (
  camera_id text NOT NULL,
  zone_id   text NOT NULL,
  level     text NOT NULL CHECK (level IN ('NORMAL', 'WATCH', 'ACT', 'CRITICAL')),
  since     timestamptz NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (camera_id, zone_id)
);

-- When a person last stated that a zone's danger is dealt with: what lets a Critical end.
CREATE TABLE level_acknowledged (
  site_id         text NOT NULL,
  zone_id         text NOT NULL,
  acknowledged_at timestamptz NOT NULL,
  acknowledged_by text NOT NULL,
  PRIMARY KEY (site_id, zone_id)
);

ALTER TABLE watch DROP CONSTRAINT watch_quantity_check;
ALTER TABLE watch ADD CONSTRAINT watch_quantity_check CHECK (quantity IN (
  'COUNT', 'DENSITY', 'SILENCE', 'LEVEL', 'SPEED', 'FLOW', 'COUNTER_FLOW', 'OCCUPANCY', 'DENSITY_RISE',
  'MINUTES_TO_LIMIT', 'PRESSURE', 'OSCILLATION', 'COMPRESSION', 'STAGNATION'));
-- Some quantities warn when they fall: they clear above their threshold.
ALTER TABLE watch DROP CONSTRAINT watch_check;
ALTER TABLE watch RENAME COLUMN clear_below TO clear_at;
ALTER TABLE watch ADD CONSTRAINT watch_clear_at_check CHECK (clear_at > 0);

ALTER TABLE alert
  ADD COLUMN held_back text,
  ADD COLUMN indicators jsonb NOT NULL DEFAULT '[]';
