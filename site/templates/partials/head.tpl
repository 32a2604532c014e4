<!doctype html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<title>{{PAGE_TITLE}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
{{METADATA_HTML:none}}
<link rel="manifest" href="{{=base}}/-/manifest.json">
<link rel="icon" href="{{=asset:favicon.svg}}" type="image/svg+xml">
<link rel="preload" href="{{=asset:text-400.woff2}}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="{{=asset:text-600.woff2}}" as="font" type="font/woff2" crossorigin>
<link rel="expect" href="#noi-dung" blocking="render">
{{ACCENT_HTML:none}}
<link rel="stylesheet" href="{{=asset:site.css}}">
<script src="{{=asset:preferences.js}}"></script>
<script src="{{=asset:site.js}}" defer></script>
{{#HREFLANG}}<link rel="alternate" hreflang="{{HREFLANG_CODE}}" href="{{HREFLANG_URL}}">
{{/HREFLANG}}
{{#FEED}}<link rel="alternate" type="{{FEED_TYPE}}" title="{{FEED_TITLE}}" href="{{FEED_URL}}">
{{/FEED}}
</head>
