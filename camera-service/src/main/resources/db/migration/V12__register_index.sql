-- What the public register searches in, and an index with all that it filters, counts and clusters by, so that
-- none of that reads the long texts.
ALTER TABLE camera ADD search_text text NOT NULL
  GENERATED ALWAYS AS (lower(id || E'\n' || site_id || E'\n' || name || E'\n' || owner)) STORED;
CREATE INDEX camera_in_register ON camera (id) INCLUDE (search_text, name, lon, lat, state, purpose);
