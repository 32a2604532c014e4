<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head><title>{{OPML_TITLE}}</title></head>
<body>
{{#OPML_GROUP}}<outline text="{{OPML_GROUP_NAME}}">
{{#OPML_PORTAL}}<outline type="rss" text="{{OPML_PORTAL_NAME}}" xmlUrl="{{OPML_PORTAL_FEED}}" htmlUrl="{{OPML_PORTAL_URL}}"/>
{{/OPML_PORTAL}}
</outline>
{{/OPML_GROUP}}
</body>
</opml>
