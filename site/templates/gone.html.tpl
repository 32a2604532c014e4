{{>FRAME_TOP}}
<div class="wrap notice">
<h1>{{=gone.title}}</h1>
<p class="notice-lead">{{OUTCOME_TEXT}}</p>
<dl class="facts">
<div><dt>{{=gone.reason}}</dt><dd>{{REASON}}</dd></div>
<div><dt>{{=gone.since}}</dt><dd><time datetime="{{GONE_DATETIME}}">{{GONE_DATE}}</time></dd></div>
</dl>
{{#TARGET}}<p class="notice-target">{{=gone.target}}: <a href="{{TARGET_URL}}">{{TARGET_TITLE}}</a></p>{{/TARGET}}
<p><a class="button" href="{{=base}}/">{{=error.home}}</a></p>
</div>
{{>FRAME_BOTTOM}}
