-- The most in the span; flow in people per metre and minute over the busiest line in one direction.
ALTER TABLE rollup_10s
  ADD COLUMN flow_max         double precision,
  ADD COLUMN counter_flow_max double precision,
  ADD COLUMN compression_max  double precision,
  ADD COLUMN pressure_max     double precision,
  ADD COLUMN oscillation_max  double precision;

ALTER TABLE rollup_1m
  ADD COLUMN flow_max         double precision,
  ADD COLUMN counter_flow_max double precision,
  ADD COLUMN compression_max  double precision,
  ADD COLUMN pressure_max     double precision,
  ADD COLUMN oscillation_max  double precision;

CREATE INDEX camera_zone_site ON camera_zone (site_id);
