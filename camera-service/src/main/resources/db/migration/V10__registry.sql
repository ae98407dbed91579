CREATE TABLE site (
  id        text PRIMARY KEY,
  name      text NOT NULL,
  lon       double precision NOT NULL,
  lat       double precision NOT NULL,
  outline_m text,
  version   bigint NOT NULL
);

CREATE TABLE zone (
  id        text PRIMARY KEY,
  site_id   text NOT NULL REFERENCES site,
  name      text NOT NULL,
  kind      text NOT NULL,
  polygon_m text,
  area_m2   double precision,
  capacity  integer,
  version   bigint NOT NULL
);
CREATE INDEX zone_by_site ON zone (site_id);

CREATE TABLE camera (
  id                  text PRIMARY KEY,
  site_id             text NOT NULL REFERENCES site,
  name                text NOT NULL,
  lon                 double precision NOT NULL,
  lat                 double precision NOT NULL,
  owner               text NOT NULL,
  purpose             text NOT NULL,
  legal_basis         text NOT NULL,
  necessity           text NOT NULL,
  alternatives        text NOT NULL,
  floor               integer NOT NULL CHECK (floor >= 0),
  analytics           text NOT NULL,
  zone_ids            text NOT NULL,
  frames_per_second   double precision NOT NULL,
  detector            text NOT NULL,
  detection_threshold double precision,
  review_on           date NOT NULL,
  end_on              date NOT NULL,
  stream_scheme       text NOT NULL,
  sealed_address      bytea NOT NULL,
  state               text NOT NULL,
  state_reason        text,
  proposed_by         text NOT NULL,
  proposed_at         timestamptz NOT NULL,
  changed_by          text NOT NULL,
  approved_by         text,
  approved_at         timestamptz,
  approval_reason     text,
  approval_expires_at timestamptz,
  calibration         text,
  residual_m          double precision,
  version             bigint NOT NULL
);
CREATE INDEX camera_by_site ON camera (site_id, id);
CREATE INDEX camera_by_state ON camera (state, id);
CREATE INDEX camera_by_place ON camera (lon, lat);
CREATE INDEX camera_expiring ON camera (approval_expires_at) WHERE state IN ('APPROVED', 'ACTIVE');

-- Who changed what and why; the public register shows none of the names.
CREATE TABLE camera_event (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  camera_id  text NOT NULL,
  at         timestamptz NOT NULL,
  actor      text NOT NULL,
  action     text NOT NULL,
  from_state text,
  to_state   text NOT NULL,
  reason     text
);
CREATE INDEX camera_event_by_camera ON camera_event (camera_id, id);

CREATE TABLE camera_import (
  id          text PRIMARY KEY,
  mode        text NOT NULL,
  state       text NOT NULL,
  started_by  text NOT NULL,
  started_at  timestamptz NOT NULL,
  finished_at timestamptz,
  rows_read   integer NOT NULL DEFAULT 0,
  rows_total  integer NOT NULL DEFAULT 0,
  rows_good   integer NOT NULL DEFAULT 0,
  rows_bad    integer NOT NULL DEFAULT 0,
  imported    integer NOT NULL DEFAULT 0,
  message     text
);

CREATE TABLE camera_import_error (
  import_id text NOT NULL REFERENCES camera_import ON DELETE CASCADE,
  line      integer NOT NULL,
  column_name text NOT NULL,
  code      text NOT NULL,
  message   text NOT NULL
);
CREATE INDEX camera_import_error_by_import ON camera_import_error (import_id, line);
