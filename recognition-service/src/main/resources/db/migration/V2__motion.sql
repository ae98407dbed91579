-- Of readings with a peak density or a speed; the speed in m/s.
ALTER TABLE rollup_10s
  ADD COLUMN peak_density_max double precision,
  ADD COLUMN moving           int              NOT NULL DEFAULT 0,
  ADD COLUMN speed_sum        double precision NOT NULL DEFAULT 0,
  ADD COLUMN speed_min        double precision;

ALTER TABLE rollup_1m
  ADD COLUMN peak_density_max double precision,
  ADD COLUMN moving           int              NOT NULL DEFAULT 0,
  ADD COLUMN speed_sum        double precision NOT NULL DEFAULT 0,
  ADD COLUMN speed_min        double precision;
