-- While a partition is being rewritten in the order of its key, what still comes for it is noted by this, in the
-- table that the trigger names.
CREATE FUNCTION note_late() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO %I (zone_id, start, camera_id) VALUES ($1, $2, $3)', TG_ARGV[0])
    USING NEW.zone_id, NEW.start, NEW.camera_id;
  RETURN NULL;
END $$;

-- From now on a partition of rollup_10s holds an hour. Days that were made ahead and are still empty make room for their
-- hours; the others stay as they are until their retention ends.
DO $$
DECLARE
  ahead record;
  used  boolean;
BEGIN
  FOR ahead IN
    SELECT p.oid::regclass AS name
    FROM pg_inherits JOIN pg_class AS p ON p.oid = inhrelid
    WHERE inhparent = 'rollup_10s'::regclass
      AND substring(pg_get_expr(p.relpartbound, p.oid) FROM $q$FROM \('([^']+)'\)$q$)::timestamptz > now()
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s)', ahead.name) INTO used;
    IF NOT used THEN
      EXECUTE format('DROP TABLE %s', ahead.name);
    END IF;
  END LOOP;
END $$;
