-- Samples of the log that oversight reads through. Nothing here is ever changed, and nothing names a person: who and
-- when stand in the entry of the log that each row names, where an erasure finds them.

-- What is asked for, durable before anybody can know the checkpoint that decides about the sample.
CREATE TABLE review (
  id      uuid        PRIMARY KEY,
  from_at timestamptz,
  to_at   timestamptz,
  action  text,
  role    text,
  wanted  int         NOT NULL CHECK (wanted BETWEEN 1 AND 500)
);

-- A review that has none never gets one: choosing the time would be choosing the sample.
CREATE TABLE review_sample (
  review_id       uuid     PRIMARY KEY REFERENCES review,
  entry_index     bigint   NOT NULL UNIQUE,
  checkpoint_size bigint   NOT NULL CHECK (checkpoint_size > entry_index),
  checkpoint_root bytea    NOT NULL CHECK (length(checkpoint_root) = 32),
  items           bigint[] NOT NULL
);

-- All versions of all findings; the newest of an entry counts.
CREATE TABLE review_finding (
  version     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  review_id   uuid   NOT NULL REFERENCES review_sample,
  index       bigint NOT NULL,
  verdict     text   NOT NULL CHECK (verdict IN ('IN_ORDER', 'QUESTIONABLE', 'WRONG')),
  note        text   NOT NULL,
  entry_index bigint NOT NULL UNIQUE
);
CREATE INDEX review_finding_newest ON review_finding (review_id, index, version DESC);

CREATE TRIGGER review_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON review
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_sample_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON review_sample
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_finding_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON review_finding
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
