-- Grows with each calibration; what was learned or tested under another one does not count.
ALTER TABLE camera ADD calibration_version bigint NOT NULL DEFAULT 0;
UPDATE camera SET calibration_version = 1 WHERE calibration IS NOT NULL;
-- Statistics of errors, as JSON; null until an acceptance test of the present calibration is complete.
ALTER TABLE camera ADD acceptance text;
ALTER TABLE camera ADD acceptance_expires_at timestamptz;
CREATE INDEX camera_acceptance_expiring ON camera (acceptance_expires_at) WHERE acceptance IS NOT NULL;
