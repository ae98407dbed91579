-- The kind of a zone said less than its place type does, and reached nobody.
ALTER TABLE zone ADD place text NOT NULL DEFAULT 'OPEN';
UPDATE zone SET place = CASE kind WHEN 'SQUARE' THEN 'OPEN' ELSE kind END;
ALTER TABLE zone DROP COLUMN kind;
ALTER TABLE zone ADD lines_m text NOT NULL DEFAULT '[]';
