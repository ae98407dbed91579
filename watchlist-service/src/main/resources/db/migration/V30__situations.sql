-- What a zone's minutes looked like: 64 features each (docs/situations.md). Where the database has pgvector, the
-- service adds a vector column and its index when it starts.
CREATE TABLE situation_minute (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id  text        NOT NULL,
  zone_id  text        NOT NULL,
  minute   timestamptz NOT NULL,
  features real[]      NOT NULL CHECK (cardinality(features) = 64),
  UNIQUE (site_id, zone_id, minute)
);
