-- A day's minutes lie in a partition of their own, made by the service and dropped when it is too old. Where the
-- database has pgvector, the service adds a vector column and its index when it starts.
DROP TABLE situation_minute;
CREATE TABLE situation_minute (
  site_id   text        NOT NULL,
  zone_id   text        NOT NULL,
  camera_id text        NOT NULL,
  minute    timestamptz NOT NULL,
  -- The worst level of the zone in the minute: 0 Normal, 1 Watch, 2 Act, 3 Critical.
  level     int         NOT NULL CHECK (level BETWEEN 0 AND 3),
  features  real[]      NOT NULL CHECK (cardinality(features) = 64),
  PRIMARY KEY (site_id, zone_id, minute, camera_id)
) PARTITION BY RANGE (minute);
