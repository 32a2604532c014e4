-- Articles: what is written, what was approved, what citizens see.
--
-- The way to the public is a chain of foreign keys, so the database itself refuses what the workflow
-- forbids (R-EDB-04): a list shows only what is published (placement -> publication), only an approved
-- revision is published (publication -> approved_revision), and what was approved was once saved
-- (approved_revision -> article_revision). Revisions, approvals, returns and withdrawals are only ever
-- added (R-AVL-06); a row of approved_revision goes when the board returns what it had approved.

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  home_portal INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'scheduled',
                                       'published', 'withdrawn', 'archived')),
  state_since INTEGER NOT NULL,
  version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  -- Of the newest revision, to search and filter the console's lists.
  revised_by INTEGER NOT NULL,
  title_folded TEXT NOT NULL,
  section TEXT NOT NULL,
  -- Set once, by the first publication (R-MET-07).
  slug TEXT NOT NULL,
  first_published_at INTEGER,
  scheduled_at INTEGER,
  converted INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by INTEGER NOT NULL,
  CHECK ((state = 'scheduled') = (scheduled_at IS NOT NULL))
) STRICT;
CREATE INDEX article_on_desk ON article (home_portal, changed_at, id);
CREATE INDEX article_on_desk_by_state ON article (home_portal, state, changed_at, id);
CREATE INDEX article_waiting ON article (state, state_since, id);
CREATE INDEX article_of_author ON article (revised_by, state, state_since, id);
CREATE INDEX article_due ON article (scheduled_at, id) WHERE scheduled_at IS NOT NULL;

CREATE TABLE article_revision (
  article INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  cover INTEGER,
  author_line TEXT NOT NULL,
  source_name TEXT NOT NULL,
  source_url TEXT NOT NULL,
  source_published_at INTEGER,
  change_note TEXT NOT NULL,
  section TEXT NOT NULL,
  placements TEXT NOT NULL, -- [[portal, "section"], …]: wanted; the table placement holds what is public
  source_event_at INTEGER,
  created_at INTEGER NOT NULL,
  created_by INTEGER NOT NULL,
  body TEXT NOT NULL,       -- docs/richtext.md; last, so that lists need not read past it
  PRIMARY KEY (article, number)
) STRICT;

CREATE TABLE article_return (
  article INTEGER NOT NULL,
  version INTEGER NOT NULL, -- of the article, made by the return
  revision INTEGER NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  account INTEGER NOT NULL,
  PRIMARY KEY (article, version),
  FOREIGN KEY (article, revision) REFERENCES article_revision (article, number)
) STRICT;

CREATE TABLE approval (
  article INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  step TEXT NOT NULL,       -- of the rulebook's workflow
  account INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (article, revision, step),
  FOREIGN KEY (article, revision) REFERENCES article_revision (article, number)
) STRICT;

-- One record by which somebody answers for a whole conversion from an older system (R-MIG-09).
CREATE TABLE bulk_approval (
  id INTEGER PRIMARY KEY,
  portal INTEGER NOT NULL,
  account INTEGER NOT NULL,
  origin TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- Every approval its level demands has been given, or a bulk approval covers it.
CREATE TABLE approved_revision (
  article INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  bulk_approval INTEGER REFERENCES bulk_approval (id),
  PRIMARY KEY (article, revision),
  FOREIGN KEY (article, revision) REFERENCES article_revision (article, number)
) STRICT;

-- What citizens see. A withdrawal deletes the row; the revision stays.
CREATE TABLE publication (
  article INTEGER PRIMARY KEY,
  home_portal INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  published_at INTEGER NOT NULL, -- the date readers see; a correction keeps it
  revised_at INTEGER NOT NULL,   -- when this revision became public
  archived INTEGER NOT NULL,
  FOREIGN KEY (article, revision) REFERENCES approved_revision (article, revision)
) STRICT;
CREATE INDEX publication_of_portal ON publication (home_portal, article);

CREATE TABLE placement (
  article INTEGER NOT NULL REFERENCES publication (article),
  portal INTEGER NOT NULL,
  section TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  PRIMARY KEY (article, portal, section)
) STRICT;
CREATE INDEX placement_in_section ON placement (portal, section, published_at, article);
CREATE INDEX placement_on_portal ON placement (portal, published_at, article);

-- One row shows an article in `section` of every portal of `levels` (R-SYN-01), whatever its revision.
CREATE TABLE broadcast (
  article INTEGER PRIMARY KEY REFERENCES article (id),
  section TEXT NOT NULL,
  levels TEXT NOT NULL,          -- ' department commune ', or empty for all
  published_at INTEGER,          -- of the publication, NULL while it is not in lists
  at INTEGER NOT NULL,
  account INTEGER NOT NULL
) STRICT;
CREATE INDEX broadcast_in_section ON broadcast (section, published_at, article);

CREATE TABLE withdrawal (
  article INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('error', 'replaced', 'expired', 'merged')),
  reason TEXT NOT NULL,
  target INTEGER REFERENCES article (id),
  at INTEGER NOT NULL,
  account INTEGER NOT NULL,
  PRIMARY KEY (article, revision),
  FOREIGN KEY (article, revision) REFERENCES approved_revision (article, revision),
  CHECK ((outcome IN ('replaced', 'merged')) = (target IS NOT NULL))
) STRICT;
