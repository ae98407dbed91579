-- An entry is its leaf: canonical JSON, kept as the log's tree hashes it. What stands beside the leaf is what a
-- leaf must not hold (actor, detail, and the salt of their digests), and what the search looks for.
-- V11 has given leaves to the entries of older logs.
ALTER TABLE entry
  ALTER COLUMN leaf SET NOT NULL,
  ALTER COLUMN actor DROP NOT NULL,
  ALTER COLUMN detail DROP NOT NULL,
  ALTER COLUMN detail TYPE text,
  DROP COLUMN service,
  DROP COLUMN duty_purpose,
  DROP COLUMN object_type,
  DROP COLUMN site_id,
  DROP COLUMN outcome,
  DROP COLUMN request_id,
  ADD CONSTRAINT leaf_fits_a_bundle CHECK (octet_length(leaf) <= 65535),
  ADD CONSTRAINT salt_length CHECK (octet_length(salt) = 16),
  ADD CONSTRAINT erased_together CHECK (num_nulls(actor, detail, salt) IN (0, 3));

-- What every append pays for is kept small: equal values share their place in an index, and times lie in the
-- table nearly in their order.
DROP INDEX entry_at, entry_actor, entry_object, entry_case;
CREATE INDEX entry_at ON entry USING brin (at) WITH (autosummarize = on);
CREATE INDEX entry_actor ON entry (actor) WHERE actor IS NOT NULL;
CREATE INDEX entry_object ON entry (object_id) WHERE object_id <> '';
CREATE INDEX entry_case ON entry (duty_case) WHERE duty_case <> '';

-- The time of the last entry, so that no later one has an earlier time.
DROP TRIGGER head_moves_with_entries ON head;
ALTER TABLE head ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT 'epoch';
UPDATE head SET recorded_at = entry.recorded_at FROM entry WHERE entry.index = head.size - 1;
CREATE TRIGGER head_moves_with_entries BEFORE UPDATE ON head
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE FUNCTION extend_head() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last  head;
  added record;
BEGIN
  SELECT * INTO last FROM head FOR UPDATE;
  SELECT count(*) AS entries, count(salt) AS salts, min(index) AS lowest, max(index) AS highest,
         min(recorded_at) AS earliest, max(recorded_at) AS latest
    INTO added FROM fresh;
  IF added.entries = 0 THEN
    RETURN NULL;
  END IF;
  IF added.lowest <> last.size OR added.highest <> last.size + added.entries - 1 THEN
    RAISE EXCEPTION 'entries % to % do not continue the log at %', added.lowest, added.highest, last.size
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF added.earliest < last.recorded_at OR added.earliest <> added.latest OR added.salts <> added.entries THEN
    RAISE EXCEPTION 'entries % to % lack a salt or one time not before that of the log', added.lowest, added.highest
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  UPDATE head SET size = last.size + added.entries, recorded_at = added.latest;
  RETURN NULL;
END $$;

-- Erasing a person is the one change there is: actor, detail and salt go, all together, and nothing else.
CREATE FUNCTION refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  erased entry := OLD;
BEGIN
  erased.actor := NULL;
  erased.detail := NULL;
  erased.salt := NULL;
  IF NEW IS DISTINCT FROM erased THEN
    RAISE EXCEPTION 'the audit log is append-only: this UPDATE of % is refused', TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- What has been erased leaves the files soon, and not when a fifth of the log has changed.
ALTER TABLE entry SET (
  autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0, vacuum_index_cleanup = on);

DROP TRIGGER entry_is_append_only ON entry;
CREATE TRIGGER entry_is_append_only BEFORE DELETE OR TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_is_only_erased BEFORE UPDATE ON entry
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure();
