-- Alerts (thông báo khẩn): a short text on top of the pages of the portals it reaches, one row however
-- many these are (src/alerts/alert.h). A row is only ever added; its last five columns say what became
-- of it, and the codes are those of CAP 1.2.
CREATE TABLE alert (
  id INTEGER PRIMARY KEY,
  home_portal INTEGER NOT NULL REFERENCES portal (id), -- who speaks
  severity TEXT NOT NULL,
  urgency TEXT NOT NULL,
  certainty TEXT NOT NULL,
  category TEXT NOT NULL,
  event_vi TEXT NOT NULL,
  headline_vi TEXT NOT NULL,
  text_vi TEXT NOT NULL,
  event_en TEXT,                 -- all three, or none of them
  headline_en TEXT,
  text_en TEXT,
  link TEXT NOT NULL,            -- an http(s) address, or empty
  reach TEXT NOT NULL CHECK (reach IN ('everywhere', 'levels', 'portal')),
  levels TEXT NOT NULL,          -- ' department commune '
  target INTEGER REFERENCES portal (id),
  begins_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  raised_at INTEGER NOT NULL,
  raised_by INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'shown', 'ended', 'expired')),
  shown_at INTEGER,              -- when citizens first saw it
  over_at INTEGER,
  ended_by INTEGER,
  CHECK ((reach = 'levels') = (levels <> '')),
  CHECK ((reach = 'portal') = (target IS NOT NULL)),
  CHECK ((event_en IS NULL) = (headline_en IS NULL) AND (event_en IS NULL) = (text_en IS NULL)),
  CHECK (begins_at < expires_at),
  CHECK (state <> 'planned' OR shown_at IS NULL),
  CHECK (state <> 'shown' OR shown_at IS NOT NULL),
  CHECK ((state IN ('ended', 'expired')) = (over_at IS NOT NULL)),
  CHECK ((state = 'ended') = (ended_by IS NOT NULL))
) STRICT;
CREATE INDEX alert_by_state ON alert (state);
CREATE INDEX alert_of_portal ON alert (home_portal, id);
