-- Pictures: what was uploaded, cleaned, and the sizes and formats made from it on demand.
CREATE TABLE picture (
  id INTEGER PRIMARY KEY,
  portal INTEGER NOT NULL,
  original TEXT NOT NULL,        -- the blob, cleaned and encoded anew (src/media/picture_codec.h)
  mime TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  alt TEXT NOT NULL,             -- empty when and only when it is decorative
  decorative INTEGER NOT NULL,
  credit TEXT NOT NULL,
  version INTEGER NOT NULL,      -- grows with every change
  created_at INTEGER NOT NULL,
  created_by INTEGER NOT NULL,
  UNIQUE (portal, original),
  CHECK ((alt = '') = (decorative = 1))
) STRICT;
CREATE INDEX picture_original ON picture (original);

-- Derived: any row may be deleted and is made again when somebody asks for it.
CREATE TABLE rendition (
  original TEXT NOT NULL,
  width INTEGER NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('avif', 'webp', 'jpg')),
  blob TEXT NOT NULL,
  PRIMARY KEY (original, width, format)
) STRICT;
