ALTER TABLE watch
  -- In the watch language; its zone_id is empty where it is over the whole site.
  ADD COLUMN expression text,
  -- When it looks; null: always.
  ADD COLUMN schedule jsonb;
ALTER TABLE watch DROP CONSTRAINT watch_quantity_check;
ALTER TABLE watch ADD CONSTRAINT watch_quantity_check CHECK (quantity IN (
  'COUNT', 'DENSITY', 'SILENCE', 'LEVEL', 'SPEED', 'FLOW', 'COUNTER_FLOW', 'OCCUPANCY', 'DENSITY_RISE',
  'MINUTES_TO_LIMIT', 'PRESSURE', 'OSCILLATION', 'COMPRESSION', 'STAGNATION', 'EXPRESSION'));
ALTER TABLE watch ADD CONSTRAINT watch_expression_check CHECK ((quantity = 'EXPRESSION') = (expression IS NOT NULL));
ALTER TABLE watch ADD CONSTRAINT watch_zone_check CHECK (zone_id <> '' OR quantity = 'EXPRESSION');
