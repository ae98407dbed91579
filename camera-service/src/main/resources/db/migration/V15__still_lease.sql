-- Who makes a still of a camera keeps others from it until then. No picture is ever in a table.
CREATE TABLE still_lease (
  camera_id text PRIMARY KEY,
  until     timestamptz NOT NULL
);
