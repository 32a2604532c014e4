-- Every rulebook the installation has adopted, as it was given. The newest version is in force; older
-- ones stay, so that what was decided under them can be explained.
CREATE TABLE rulebook (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,              -- "bac-ninh-2025"
  digest TEXT NOT NULL,            -- SHA-256 over the files, hexadecimal
  adopted_at INTEGER NOT NULL,
  adopted_by INTEGER               -- NULL: the command line
) STRICT;

CREATE TABLE rulebook_file (
  version INTEGER NOT NULL REFERENCES rulebook (version),
  name TEXT NOT NULL,              -- "levels.toml"
  text TEXT NOT NULL,
  PRIMARY KEY (version, name)
) STRICT;
