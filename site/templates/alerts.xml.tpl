<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{{LANGUAGE}}">
<title>{{FEED_TITLE}}</title>
<id>{{FEED_ID}}</id>
<link rel="self" type="application/atom+xml" href="{{FEED_URL}}"/>
<link rel="alternate" type="text/html" href="{{FEED_HOME}}"/>
<updated>{{FEED_UPDATED}}</updated>
<author><name>{{FEED_AUTHOR}}</name></author>
{{#ENTRY}}<entry>
<title>{{ENTRY_TITLE}}</title>
<id>{{ENTRY_ID}}</id>
<link rel="alternate" type="application/cap+xml" href="{{ENTRY_URL}}"/>
<published>{{ENTRY_PUBLISHED}}</published>
<updated>{{ENTRY_UPDATED}}</updated>
<author><name>{{ENTRY_PUBLISHER}}</name></author>
<category term="{{ENTRY_CATEGORY}}"/>
<summary>{{ENTRY_SUMMARY}}</summary>
</entry>
{{/ENTRY}}
</feed>
