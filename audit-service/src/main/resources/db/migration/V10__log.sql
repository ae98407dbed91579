-- The log. A row is only ever added, and only at the end: the triggers below refuse everything else, from
-- this service too.
CREATE TABLE entry (
  index        bigint      PRIMARY KEY,
  id           uuid        NOT NULL UNIQUE,
  at           timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL,
  service      text        NOT NULL,
  actor        text        NOT NULL,
  roles        text[]      NOT NULL,
  duty_purpose text        NOT NULL,
  duty_case    text        NOT NULL,
  action       text        NOT NULL,
  object_type  text        NOT NULL,
  object_id    text        NOT NULL,
  site_id      text        NOT NULL,
  outcome      text        NOT NULL CHECK (outcome IN ('PERMITTED', 'REFUSED', 'DONE', 'FAILED')),
  request_id   text        NOT NULL,
  detail       jsonb       NOT NULL
);

CREATE INDEX entry_at ON entry (at);
CREATE INDEX entry_actor ON entry (actor, index);
CREATE INDEX entry_action ON entry (action text_pattern_ops);
CREATE INDEX entry_object ON entry (object_id, index) WHERE object_id <> '';
CREATE INDEX entry_case ON entry (duty_case, index) WHERE duty_case <> '';

-- One row: how many entries there are. Whoever appends holds its lock until the commit, so that any number
-- of instances writes one sequence.
CREATE TABLE head (
  one_row boolean PRIMARY KEY DEFAULT true CHECK (one_row),
  size    bigint  NOT NULL CHECK (size >= 0)
);
INSERT INTO head (size) VALUES (0);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only: % of % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The head moves with the entries and not otherwise.
CREATE TRIGGER head_is_kept BEFORE INSERT OR DELETE OR TRUNCATE ON head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER head_moves_with_entries BEFORE UPDATE ON head
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();

CREATE FUNCTION extend_head() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  expected bigint;
  added    bigint;
  lowest   bigint;
  highest  bigint;
BEGIN
  SELECT size INTO expected FROM head FOR UPDATE;
  SELECT count(*), min(index), max(index) INTO added, lowest, highest FROM fresh;
  IF added = 0 THEN
    RETURN NULL;
  END IF;
  IF lowest <> expected OR highest <> expected + added - 1 THEN
    RAISE EXCEPTION 'entries % to % do not continue the log at %', lowest, highest, expected
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  UPDATE head SET size = expected + added;
  RETURN NULL;
END $$;

CREATE TRIGGER entries_continue_the_log AFTER INSERT ON entry
  REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION extend_head();
