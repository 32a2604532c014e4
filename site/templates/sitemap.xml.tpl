<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{{#PLACE}}<url><loc>{{PLACE_URL}}</loc>{{#CHANGED}}<lastmod>{{CHANGED_AT}}</lastmod>{{/CHANGED}}</url>
{{/PLACE}}
</urlset>
