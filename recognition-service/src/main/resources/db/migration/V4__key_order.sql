-- While a partition is being rewritten in the order of its key, what still comes for it is noted by this, in the
-- table that the trigger names.
CREATE FUNCTION note_late() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO %I (zone_id, start, camera_id) VALUES ($1, $2, $3)', TG_ARGV[0])
    USING NEW.zone_id, NEW.start, NEW.camera_id;
  RETURN NULL;
END $$;
