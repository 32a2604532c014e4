<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
{{#PLACE}}<url><loc>{{PLACE_URL}}</loc>{{#CHANGED}}<lastmod>{{CHANGED_AT}}</lastmod>{{/CHANGED}}{{#IMAGE}}<image:image><image:loc>{{IMAGE_URL}}</image:loc></image:image>{{/IMAGE}}{{#NEWS}}<news:news><news:publication><news:name>{{NEWS_PUBLICATION}}</news:name><news:language>{{NEWS_LANGUAGE}}</news:language></news:publication><news:publication_date>{{NEWS_AT}}</news:publication_date><news:title>{{NEWS_TITLE}}</news:title></news:news>{{/NEWS}}</url>
{{/PLACE}}
</urlset>
