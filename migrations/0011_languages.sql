-- Language versions of a portal (R-LNG): each lists the articles of its language, so the lists know it;
-- and a translation knows which revision of which article it translates.
ALTER TABLE placement ADD COLUMN language TEXT NOT NULL DEFAULT 'vi';
ALTER TABLE broadcast ADD COLUMN language TEXT NOT NULL DEFAULT 'vi';
UPDATE placement SET language = (
  SELECT r.language FROM publication p
  JOIN article_revision r ON r.article = p.article AND r.number = p.revision
  WHERE p.article = placement.article);
DROP INDEX placement_in_section;
CREATE INDEX placement_in_section ON placement (portal, section, language, published_at, article);
DROP INDEX placement_on_portal;
CREATE INDEX placement_on_portal ON placement (portal, language, published_at, article);

ALTER TABLE article_revision ADD COLUMN translates INTEGER;
ALTER TABLE article_revision ADD COLUMN translates_revision INTEGER;

-- The public translations of an article; kept by src/articles/publication.cc together with publication.
CREATE TABLE public_translation (
  article INTEGER PRIMARY KEY REFERENCES publication (article),
  original INTEGER NOT NULL,
  original_revision INTEGER NOT NULL,
  language TEXT NOT NULL
) STRICT;
CREATE INDEX public_translation_of ON public_translation (original, language, article);
