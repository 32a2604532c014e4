{{>FRAME_TOP}}
<div class="wrap">
{{>CRUMBS}}
<article class="article">
<header class="article-head">
<h1>{{SECTION_NAME}}</h1>
{{#TEXT}}<p class="article-meta">{{=article.updated}} <time datetime="{{UPDATED_DATETIME}}">{{UPDATED_DATE}}</time></p>{{/TEXT}}
</header>
{{#EMPTY}}<p class="empty">{{=section.empty}}</p>{{/EMPTY}}
{{#TEXT}}{{#SUMMARY}}<p class="article-lead">{{TEXT_SUMMARY}}</p>{{/SUMMARY}}
<div class="prose">{{BODY_HTML:none}}</div>
<footer class="article-foot"><p><a href="{{TEXT_URL}}">{{=section.text_page}}</a></p></footer>{{/TEXT}}
</article>
{{#SUBSECTIONS}}<nav class="subsections" aria-label="{{=section.subsections}}"><ul>
{{#SUBSECTION}}<li><a href="{{SUBSECTION_URL}}">{{SUBSECTION_NAME}}</a></li>
{{/SUBSECTION}}
</ul></nav>{{/SUBSECTIONS}}
</div>
{{>FRAME_BOTTOM}}
