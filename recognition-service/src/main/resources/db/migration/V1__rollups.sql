-- Statistics of the readings of a zone by one camera, over above-floor readings only. Times are UTC;
-- partitions, one per day, are made ahead and dropped by the service.
CREATE TABLE rollup_10s (
  zone_id       text        NOT NULL,
  start         timestamptz NOT NULL,
  camera_id     text        NOT NULL,
  site_id       text        NOT NULL,
  readings      int         NOT NULL,
  below_floor   int         NOT NULL,
  not_ok        int         NOT NULL,
  counted       int         NOT NULL,
  count_sum     double precision NOT NULL,
  count_min     double precision,
  count_max     double precision,
  dense         int         NOT NULL,
  density_sum   double precision NOT NULL,
  density_max   double precision,
  PRIMARY KEY (zone_id, start, camera_id)
) PARTITION BY RANGE (start);

CREATE TABLE rollup_1m (LIKE rollup_10s INCLUDING ALL) PARTITION BY RANGE (start);

-- The next offset to read of each partition of the readings, moved in the transaction that stores what was
-- read: a reading is counted once, whenever the process dies.
CREATE TABLE progress (
  topic       text   NOT NULL,
  partition   int    NOT NULL,
  next_offset bigint NOT NULL,
  PRIMARY KEY (topic, partition)
);

-- Which zones a camera measures, as of its last usable reading: a camera without a picture names none.
CREATE TABLE camera_zone (
  camera_id text NOT NULL,
  zone_id   text NOT NULL,
  site_id   text NOT NULL,
  PRIMARY KEY (camera_id, zone_id)
);

CREATE INDEX camera_zone_zone ON camera_zone (zone_id);
