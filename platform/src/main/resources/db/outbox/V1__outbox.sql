-- Events that a transaction of this service has decided on and that Kafka does not have yet.
CREATE TABLE outbox (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic      text  NOT NULL,
  key        text  NOT NULL,
  value      bytea,
  created_at timestamptz NOT NULL DEFAULT now()
);
