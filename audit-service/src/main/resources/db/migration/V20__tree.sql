-- One row: the tree whose tiles are durable. It moves by compare-and-swap and only forward, so that instances that
-- work at the same time cannot fork the log.
CREATE TABLE tree (
  one_row boolean PRIMARY KEY DEFAULT true CHECK (one_row),
  size    bigint  NOT NULL CHECK (size >= 0),
  root    bytea   NOT NULL CHECK (length(root) = 32)
);
INSERT INTO tree (size, root) VALUES (0, sha256(''::bytea));

-- At most one row: the newest checkpoint that was published, with its signatures.
CREATE TABLE publication (
  one_row      boolean     PRIMARY KEY DEFAULT true CHECK (one_row),
  size         bigint      NOT NULL CHECK (size >= 0),
  note         text        NOT NULL,
  published_at timestamptz NOT NULL
);

CREATE FUNCTION refuse_shrinking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.size < OLD.size THEN
    RAISE EXCEPTION 'the audit log only grows: % from % to % is refused', TG_TABLE_NAME, OLD.size, NEW.size
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER tree_only_grows BEFORE UPDATE ON tree FOR EACH ROW EXECUTE FUNCTION refuse_shrinking();
CREATE TRIGGER publication_only_grows BEFORE UPDATE ON publication
  FOR EACH ROW EXECUTE FUNCTION refuse_shrinking();
CREATE TRIGGER tree_is_kept BEFORE INSERT OR DELETE OR TRUNCATE ON tree
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_is_kept BEFORE DELETE OR TRUNCATE ON publication
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
