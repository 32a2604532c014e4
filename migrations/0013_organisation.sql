-- The organisation of an agency as its portal shows it, and the work calendar of its leaders. Every row is public: who may
-- publish on a portal writes them (src/organisation).
CREATE TABLE division (
  id INTEGER PRIMARY KEY,
  portal INTEGER NOT NULL REFERENCES portal (id),
  parent INTEGER,                -- a division of the same portal; none: right below the agency
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,         -- empty until it is translated, as are all of this kind
  duties_vi TEXT NOT NULL,
  duties_en TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  fax TEXT NOT NULL,
  email TEXT NOT NULL,
  position INTEGER NOT NULL,     -- among its siblings
  version INTEGER NOT NULL       -- grows with every change
) STRICT;
CREATE INDEX division_portal ON division (portal, position, id);

CREATE TABLE official (
  id INTEGER PRIMARY KEY,
  portal INTEGER NOT NULL REFERENCES portal (id),
  division INTEGER REFERENCES division (id), -- none: of the agency itself
  full_name TEXT NOT NULL,
  position_vi TEXT NOT NULL,
  position_en TEXT NOT NULL,
  duties_vi TEXT NOT NULL,
  duties_en TEXT NOT NULL,
  phone TEXT NOT NULL,
  fax TEXT NOT NULL,
  email TEXT NOT NULL,
  is_leader INTEGER NOT NULL,
  position INTEGER NOT NULL,     -- in the division
  version INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX official_portal ON official (portal, position, id);
CREATE INDEX official_division ON official (division);

CREATE TABLE calendar_entry (
  id INTEGER PRIMARY KEY,
  portal INTEGER NOT NULL REFERENCES portal (id),
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  chair TEXT NOT NULL,
  attendees TEXT NOT NULL,
  cancelled INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX calendar_entry_portal ON calendar_entry (portal, starts_at);
