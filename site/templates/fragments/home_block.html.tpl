<section class="block" aria-labelledby="{{BLOCK_ID}}">
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
