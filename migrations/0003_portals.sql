-- Portals: one row each, the hosts they answer on, and the sections they added to those of their level.
CREATE TABLE portal (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,     -- of the unit, from the rulebook
  level TEXT NOT NULL,           -- a level of the rulebook
  unit_type TEXT NOT NULL,       -- empty where the level knows no types
  official_name TEXT NOT NULL,
  name TEXT NOT NULL,            -- without the type
  slug TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  accent TEXT,                   -- #rrggbb; none: the level's
  contact TEXT NOT NULL,         -- a JSON object (src/portals/portal.h, Contact)
  version INTEGER NOT NULL,      -- grows with every change
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE portal_host (
  host TEXT PRIMARY KEY,         -- lower case, without a port
  portal INTEGER NOT NULL REFERENCES portal (id),
  is_primary INTEGER NOT NULL    -- 1: where the others redirect to
) STRICT;
CREATE INDEX portal_host_portal ON portal_host (portal);

CREATE TABLE portal_section (
  portal INTEGER NOT NULL REFERENCES portal (id),
  code TEXT NOT NULL,            -- the address, never that of a section of the level
  parent TEXT NOT NULL,          -- a code of the same portal, or empty
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  position INTEGER NOT NULL,     -- order among the portal's own
  PRIMARY KEY (portal, code)
) STRICT;
