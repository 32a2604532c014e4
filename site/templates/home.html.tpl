{{>FRAME_TOP}}
<div class="wrap home">
{{#EMPTY}}<p class="empty">{{=home.empty}}</p>{{/EMPTY}}
{{#LEAD}}<section class="front" aria-labelledby="tin-chinh">
<h2 id="tin-chinh" class="unseen">{{LEAD_SECTION}}</h2>
<article class="lead">
{{>COVER}}
<div class="lead-text">
<h3 class="lead-title"><a href="{{STORY_URL}}">{{STORY_TITLE}}</a></h3>
{{>STORY_META}}
<p class="lead-summary">{{STORY_SUMMARY}}</p>
</div>
</article>
<div class="headlines">
{{#HEADLINE}}<article class="headline">
<h3><a href="{{STORY_URL}}">{{STORY_TITLE}}</a></h3>
{{>STORY_META}}
</article>
{{/HEADLINE}}
<p class="more"><a href="{{LEAD_SECTION_URL}}">{{=home.more}}: {{LEAD_SECTION}}<svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#arrow-right"></use></svg></a></p>
</div>
</section>{{/LEAD}}
{{#DIRECTIVES}}<section class="directives" aria-labelledby="chi-dao">
<div class="directives-head">
<h2 id="chi-dao"><a href="{{DIRECTIVES_URL}}">{{DIRECTIVES_NAME}}</a></h2>
<p>{{=home.directives_note}}</p>
</div>
<ol class="stream">
{{#DIRECTIVE}}<li>
<time datetime="{{STORY_DATETIME}}">{{STORY_DATE}}</time>
<a href="{{STORY_URL}}">{{STORY_TITLE}}</a>
</li>
{{/DIRECTIVE}}
</ol>
</section>{{/DIRECTIVES}}
{{#BLOCKS}}<div class="blocks">
{{#BLOCK}}<section class="block" aria-labelledby="{{BLOCK_ID}}">
<h2 id="{{BLOCK_ID}}"><a href="{{BLOCK_URL}}">{{BLOCK_NAME}}</a></h2>
{{#BLOCK_FIRST}}<article class="block-first">
{{>COVER}}
<h3><a href="{{STORY_URL}}">{{STORY_TITLE}}</a></h3>
{{>STORY_META}}
</article>
{{/BLOCK_FIRST}}
{{#BLOCK_REST}}<ul class="block-rest">
{{#BLOCK_STORY}}<li><a href="{{STORY_URL}}">{{STORY_TITLE}}</a> <time datetime="{{STORY_DATETIME}}">{{STORY_DATE}}</time></li>
{{/BLOCK_STORY}}
</ul>{{/BLOCK_REST}}
</section>
{{/BLOCK}}
</div>{{/BLOCKS}}
{{#DIRECTORY}}<section class="directory" aria-labelledby="cac-cong">
<h2 id="cac-cong">{{=portals.home_title}}</h2>
{{PORTAL_LIST_HTML:none}}
</section>{{/DIRECTORY}}
{{#LINKS}}<section class="directory" aria-labelledby="lien-ket">
<h2 id="lien-ket">{{=portals.links_title}}</h2>
<details class="fold"><summary>{{=portals.links_open}}</summary>
{{PORTAL_LIST_HTML:none}}
</details>
</section>{{/LINKS}}
</div>
{{>FRAME_BOTTOM}}
