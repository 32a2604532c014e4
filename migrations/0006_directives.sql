-- The ledger of directives: what each portal really served after each event that concerned one
-- (R-SYN-02). That an article is a directive stands in the table broadcast, in one row.
CREATE TABLE ledger (
  article INTEGER NOT NULL REFERENCES article (id),
  portal INTEGER NOT NULL,
  sequence INTEGER NOT NULL,  -- the journal entry that is proven
  event_at INTEGER NOT NULL,  -- of that entry
  revision INTEGER,           -- that was served; NULL: the portal no longer shows the article
  proven INTEGER NOT NULL,    -- what was served is what should be
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (article, portal, sequence)
) STRICT;

-- The last journal entry the ledger has taken in, in one row.
CREATE TABLE ledger_position (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL
) STRICT;
INSERT INTO ledger_position (id, sequence) VALUES (1, 0);
