{{>FRAME_TOP}}
<div class="wrap">
{{>CRUMBS}}
<header class="page-head">
<h1>{{SECTION_NAME}}</h1>
{{#PAGE_NUMBER}}<p class="page-number">{{PAGE_NUMBER_TEXT}}</p>{{/PAGE_NUMBER}}
</header>
{{#SUBSECTIONS}}<nav class="subsections" aria-label="{{=section.subsections}}"><ul>
{{#SUBSECTION}}<li><a href="{{SUBSECTION_URL}}">{{SUBSECTION_NAME}}</a></li>
{{/SUBSECTION}}
</ul></nav>{{/SUBSECTIONS}}
{{#FEATURE}}{{FEATURE_HTML:none}}{{/FEATURE}}
{{#EMPTY}}<p class="empty">{{=section.empty}}</p>{{/EMPTY}}
{{#STORIES}}<div class="stories">
{{#STORY}}<article class="story">
{{>COVER}}
<div class="story-text">
<h2><a href="{{STORY_URL}}">{{STORY_TITLE}}</a></h2>
{{>STORY_META}}
<p class="story-summary">{{STORY_SUMMARY}}</p>
</div>
</article>
{{/STORY}}
</div>{{/STORIES}}
{{#PAGING}}<nav class="paging" aria-label="{{=section.paging}}">
{{#NEWER}}<a class="button" rel="prev" href="{{NEWER_URL}}"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#chevron-left"></use></svg>{{=section.newer}}</a>{{/NEWER}}
{{#OLDER}}<a class="button" rel="next" href="{{OLDER_URL}}">{{=section.older}}<svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#chevron-right"></use></svg></a>{{/OLDER}}
</nav>{{/PAGING}}
<p class="feed-link"><a href="{{SECTION_FEED}}"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#rss"></use></svg>{{=section.feed}}</a></p>
</div>
{{>FRAME_BOTTOM}}
