{{>FRAME_TOP}}
<div class="wrap">
{{>CRUMBS}}
<div class="reading-page">
<article class="article">
<header class="article-head">
{{#DIRECTIVE}}<p class="directive-mark"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#landmark"></use></svg><span>{{DIRECTIVE_SOURCE}}</span> <a href="{{DIRECTIVE_URL}}">{{=article.original}}</a></p>{{/DIRECTIVE}}
<h1>{{ARTICLE_TITLE}}</h1>
<p class="article-meta"><time datetime="{{ARTICLE_DATETIME}}">{{ARTICLE_DATE}}</time>{{#UPDATED}} <span class="article-updated">{{=article.updated}} <time datetime="{{UPDATED_DATETIME}}">{{UPDATED_DATE}}</time></span>{{/UPDATED}}</p>
</header>
{{#TRANSLATION}}<aside class="change" aria-label="{{=article.translation}}"><p>{{=article.translated}}{{#ORIGINAL}} <a href="{{ORIGINAL_URL}}" hreflang="{{ORIGINAL_CODE}}">{{=article.translated_from}}</a>{{/ORIGINAL}}{{#OUTDATED}} <strong>{{=article.outdated}}</strong>{{/OUTDATED}}</p></aside>{{/TRANSLATION}}
{{#CHANGE}}<aside class="change" aria-label="{{=article.change}}"><p><strong>{{=article.change}}:</strong> {{CHANGE_NOTE}}</p></aside>{{/CHANGE}}
{{#SUMMARY}}<p class="article-lead">{{ARTICLE_SUMMARY}}</p>{{/SUMMARY}}
{{#ARTICLE_COVER}}<figure class="article-cover">{{>COVER}}{{#CREDIT}}<figcaption>{{CREDIT_NAME}}</figcaption>{{/CREDIT}}</figure>{{/ARTICLE_COVER}}
<div class="prose" data-wide-table="{{=article.wide_table}}">{{BODY_HTML:none}}</div>
<footer class="article-foot">
{{#AUTHOR}}<p class="author">{{AUTHOR_LINE}}</p>{{/AUTHOR}}
{{#SOURCE}}<p class="source">{{=article.source}}: {{#SOURCE_LINK}}<a href="{{SOURCE_URL}}" rel="external">{{SOURCE_NAME}}</a>{{/SOURCE_LINK}}{{#SOURCE_PLAIN}}{{SOURCE_NAME}}{{/SOURCE_PLAIN}}{{#SOURCE_TIME}} (<time datetime="{{SOURCE_DATETIME}}">{{SOURCE_DATE}}</time>){{/SOURCE_TIME}}</p>{{/SOURCE}}
<p class="attribution" id="trich-dan">{{CITATION}}</p>
</footer>
</article>
<aside class="tools" aria-label="{{=article.tools}}">
<ul>
<li><a class="tool" href="{{PRINT_URL}}"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#printer"></use></svg>{{=article.print}}</a></li>
<li><a class="tool" href="{{PRINT_URL}}" download="{{SAVE_NAME}}"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#download"></use></svg>{{=article.save}}</a></li>
<li class="js-only"><button class="tool" type="button" data-copy="#trich-dan" data-done="{{=article.copied}}"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#copy"></use></svg><span data-label aria-live="polite">{{=article.cite}}</span></button></li>
<li class="js-only"><button class="tool" type="button" data-share="{{ARTICLE_URL}}" hidden><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#share-2"></use></svg>{{=article.share}}</button></li>
</ul>
</aside>
</div>
{{#RELATED}}<section class="related" aria-labelledby="cung-muc">
<h2 id="cung-muc">{{=article.related}}</h2>
<ul class="related-list">
{{#RELATED_STORY}}<li><a href="{{STORY_URL}}">{{STORY_TITLE}}</a> <time datetime="{{STORY_DATETIME}}">{{STORY_DATE}}</time></li>
{{/RELATED_STORY}}
</ul>
</section>{{/RELATED}}
</div>
{{>FRAME_BOTTOM}}
