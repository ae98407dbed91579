CREATE TABLE acceptance_test (
  id                  text PRIMARY KEY,
  camera_id           text NOT NULL REFERENCES camera,
  setup               text NOT NULL,
  calibration_version bigint NOT NULL,
  floor               integer NOT NULL,
  base_bias           double precision NOT NULL,
  state               text NOT NULL,
  reason              text,
  wanted              integer NOT NULL,
  opened_by           text NOT NULL,
  opened_at           timestamptz NOT NULL,
  ended_at            timestamptz,
  samples             integer,
  floor_checks        integer,
  floor_wrong         integer,
  bias                double precision,
  absolute            double precision,
  relative            double precision
);
CREATE INDEX acceptance_test_by_camera ON acceptance_test (camera_id, opened_at);
CREATE UNIQUE INDEX one_open_acceptance_test ON acceptance_test (camera_id) WHERE state = 'OPEN';

-- Only while the test is open: what people and the camera counted is deleted with its end, and nothing below the floor
-- is ever in it.
CREATE TABLE acceptance_moment (
  test_id  text NOT NULL REFERENCES acceptance_test,
  number   integer NOT NULL,
  zone_id  text NOT NULL,
  at       timestamptz NOT NULL,
  floor    integer NOT NULL,
  state    text NOT NULL,
  observer text,
  second   text,
  counted  double precision CHECK (counted >= floor),
  truth    double precision CHECK (truth >= floor),
  PRIMARY KEY (test_id, number)
);
