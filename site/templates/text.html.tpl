{{>FRAME_TOP}}
<div class="wrap">
{{>CRUMBS}}
<article class="article">
<header class="article-head"><h1>{{TEXT_TITLE}}</h1></header>
<div class="prose">{{BODY_HTML:none}}</div>
</article>
</div>
{{>FRAME_BOTTOM}}
