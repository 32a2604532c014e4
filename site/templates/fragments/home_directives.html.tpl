<section class="directives" aria-labelledby="chi-dao">
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
</section>
