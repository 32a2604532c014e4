<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{{#PART}}<sitemap><loc>{{PART_URL}}</loc></sitemap>
{{/PART}}
</sitemapindex>
