<section class="front" aria-labelledby="tin-chinh">
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
</section>
