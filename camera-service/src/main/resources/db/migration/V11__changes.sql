-- Counts every change of a camera, so that its version grows even when only the shape of its zone is new.
ALTER TABLE camera ADD changes bigint NOT NULL DEFAULT 0;
