-- What came from older systems: one run a portal and origin, one row an item, so that an import that
-- was interrupted goes on where it stopped and old addresses lead to the new article (R-MIG-03).
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  portal INTEGER NOT NULL,
  origin TEXT NOT NULL,
  bulk_approval INTEGER NOT NULL REFERENCES bulk_approval (id),
  UNIQUE (portal, origin)
) STRICT;

CREATE TABLE import_item (
  portal INTEGER NOT NULL,
  source_id TEXT NOT NULL,   -- the item's number or address in the older system
  article INTEGER NOT NULL REFERENCES article (id),
  run INTEGER NOT NULL REFERENCES import_run (id),
  PRIMARY KEY (portal, source_id)
) STRICT;
