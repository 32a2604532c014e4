<!doctype html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<title>{{PAGE_TITLE}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="{{ARTICLE_URL}}">
<link rel="icon" href="{{=asset:favicon.svg}}" type="image/svg+xml">
<link rel="preload" href="{{=asset:text-400.woff2}}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="{{=asset:text-600.woff2}}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="{{=asset:print.css}}">
</head>
<body>
<header>
<p class="portal">{{PORTAL_KIND}} {{UNIT_NAME}}</p>
<p class="domain">{{DOMAIN}}</p>
</header>
<main>
<article>
<h1>{{ARTICLE_TITLE}}</h1>
<p class="meta"><time datetime="{{ARTICLE_DATETIME}}">{{ARTICLE_DATE}}</time></p>
{{#SUMMARY}}<p class="lead">{{ARTICLE_SUMMARY}}</p>{{/SUMMARY}}
{{BODY_HTML:none}}
{{#AUTHOR}}<p class="author">{{AUTHOR_LINE}}</p>{{/AUTHOR}}
{{#SOURCE}}<p class="source">{{=article.source}}: {{SOURCE_NAME}}</p>{{/SOURCE}}
</article>
</main>
<footer>
<img class="code" src="{{QR_URL}}" alt="" width="96" height="96">
<p>{{CITATION}}</p>
</footer>
</body>
</html>
