-- Which pictures citizens may see: those of public revisions, in the text or as a cover. Kept by
-- src/articles/publication.cc together with publication.
CREATE TABLE public_picture (
  article INTEGER NOT NULL REFERENCES publication (article),
  picture INTEGER NOT NULL,
  PRIMARY KEY (article, picture)
) STRICT;
CREATE INDEX public_picture_by_picture ON public_picture (picture);

INSERT INTO public_picture (article, picture)
SELECT p.article, k.id
FROM publication p
JOIN article_revision r ON r.article = p.article AND r.number = p.revision
JOIN picture k ON k.id = r.cover
  OR r.body LIKE '%"picture":' || k.id || ',%' OR r.body LIKE '%"picture":' || k.id || '}%'
WHERE r.cover IS NOT NULL OR r.body LIKE '%"picture":%';
