<section class="alerts" aria-label="{{=alert.region}}">
{{#ALERT}}<div class="alert {{ALERT_CLASS}}"><div class="wrap alert-row">
<svg class="icon alert-icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#triangle-alert"></use></svg>
<div class="alert-words">
<p class="alert-headline"><span class="alert-severity">{{ALERT_SEVERITY}}:</span> <strong lang="{{ALERT_LANGUAGE}}">{{ALERT_HEADLINE}}</strong></p>
{{#ALERT_LINE}}<p lang="{{ALERT_LANGUAGE}}">{{ALERT_TEXT}}</p>
{{/ALERT_LINE}}
{{#ALERT_MORE}}<p><a class="alert-more" href="{{ALERT_URL}}" rel="external">{{=alert.more}}</a></p>{{/ALERT_MORE}}
<p class="alert-facts">{{=alert.until}} <time datetime="{{ALERT_UNTIL_DATETIME}}">{{ALERT_UNTIL}}</time>{{#ALERT_FROM}} · {{=alert.from}}: {{ALERT_SPEAKER}}{{/ALERT_FROM}}</p>
</div>
</div></div>
{{/ALERT}}
</section>
