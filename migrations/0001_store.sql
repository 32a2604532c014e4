-- The journal (src/store/journal.h): every change in the order it was committed, sealed by a chain of
-- hashes. docs/journal.md describes the sealed bytes.
CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY,  -- 1, 2, 3, … without gaps
  at INTEGER NOT NULL,           -- UTC milliseconds
  kind TEXT NOT NULL,            -- article.published
  subject TEXT NOT NULL,         -- article:17
  portal INTEGER,                -- none: the installation as a whole
  actor INTEGER,                 -- none: the system itself
  body TEXT NOT NULL,            -- a JSON object
  hash BLOB NOT NULL             -- the seal over the previous seal and this entry
) STRICT;
CREATE INDEX journal_subject ON journal (subject, sequence);

-- The last entry's sequence and seal, in the one row that every writer locks.
CREATE TABLE journal_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  hash BLOB                      -- none before the first entry
) STRICT;
INSERT INTO journal_head (id, sequence, hash) VALUES (1, 0, NULL);

-- The last number given out of each series (Transaction::NextId).
CREATE TABLE series (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT;

-- Who does a piece of work that only one node may do at a time (src/jobs/lease.h).
CREATE TABLE lease (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  until_at INTEGER NOT NULL      -- UTC milliseconds
) STRICT;
