<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>{{FEED_TITLE}}</title>
<link>{{FEED_HOME}}</link>
<atom:link href="{{FEED_URL}}" rel="self" type="application/rss+xml"/>
<description>{{FEED_DESCRIPTION}}</description>
<language>{{LANGUAGE}}</language>
<copyright>{{ATTRIBUTION}}</copyright>
{{#BUILT}}<lastBuildDate>{{BUILT_DATE}}</lastBuildDate>{{/BUILT}}
{{#ENTRY}}<item>
<title>{{ENTRY_TITLE}}</title>
<link>{{ENTRY_URL}}</link>
<guid isPermaLink="false">{{ENTRY_ID}}</guid>
<pubDate>{{ENTRY_DATE}}</pubDate>
<dc:publisher>{{ENTRY_PUBLISHER}}</dc:publisher>
<dc:rights>{{ENTRY_ATTRIBUTION}}</dc:rights>
<description>{{ENTRY_SUMMARY}}</description>
</item>
{{/ENTRY}}
</channel>
</rss>
