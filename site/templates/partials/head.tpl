<!doctype html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<title>{{PAGE_TITLE}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
{{#META}}<meta name="{{META_NAME}}" content="{{META_CONTENT}}">
{{/META}}
{{#PROPERTY}}<meta property="{{PROPERTY_NAME}}" content="{{PROPERTY_CONTENT}}">
{{/PROPERTY}}
{{#CANONICAL}}<link rel="canonical" href="{{CANONICAL_URL}}">{{/CANONICAL}}
<link rel="icon" href="{{=asset:favicon.svg}}" type="image/svg+xml">
<link rel="preload" href="{{=asset:text-latin-400.woff2}}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="{{=asset:text-vietnamese-400.woff2}}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="{{ACCENT_CSS}}">
<link rel="stylesheet" href="{{=asset:site.css}}">
<script src="{{=asset:preferences.js}}"></script>
<script src="{{=asset:site.js}}" defer></script>
{{#FEED}}<link rel="alternate" type="{{FEED_TYPE}}" title="{{FEED_TITLE}}" href="{{FEED_URL}}">
{{/FEED}}
{{#DATA}}{{DATA_HTML:none}}{{/DATA}}
</head>
