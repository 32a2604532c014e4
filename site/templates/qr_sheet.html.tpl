<!doctype html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<title>{{PAGE_TITLE}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="{{=asset:favicon.svg}}" type="image/svg+xml">
<link rel="stylesheet" href="{{=asset:print.css}}">
</head>
<body class="sheet">
<main>
<img class="sheet-emblem" src="{{=asset:emblem.svg}}" alt="" width="96" height="96">
<p class="portal">{{PORTAL_KIND}}</p>
<h1>{{UNIT_NAME}}</h1>
<img class="sheet-code" src="/-/qr/cong.svg" alt="{{=qr.alt}}" width="360" height="360">
<p class="sheet-call">{{=qr.call}}</p>
<p class="sheet-domain"><a href="{{PORTAL_URL}}">{{DOMAIN}}</a></p>
</main>
</body>
</html>
