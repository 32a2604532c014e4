<!doctype html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<title>{{PROBLEM_TITLE}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="{{=asset:favicon.svg}}" type="image/svg+xml">
<link rel="preload" href="{{=asset:text-400.woff2}}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="{{=asset:text-600.woff2}}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="{{=asset:site.css}}">
</head>
<body class="bare">
<main class="wrap notice">
<img class="emblem" src="{{=asset:emblem.svg}}" alt="" width="64" height="64">
<p class="notice-code">{{PROBLEM_STATUS}}</p>
<h1>{{PROBLEM_TITLE}}</h1>
<p class="notice-lead">{{PROBLEM_TEXT}}</p>
{{#PROBLEM_LINK}}<p><a class="button" href="{{PROBLEM_URL}}">{{PROBLEM_URL_NAME}}</a></p>{{/PROBLEM_LINK}}
{{#REQUEST}}<p class="notice-request">{{=error.request}}: <code>{{REQUEST_ID}}</code></p>{{/REQUEST}}
</main>
</body>
</html>
