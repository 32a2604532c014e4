<div class="work-week">
<h2>{{WEEK_NAME}}</h2>
<nav class="paging" aria-label="{{=calendar.weeks}}">
{{#WEEK_BEFORE}}<a class="button" rel="prev" href="{{=base}}/-/lich-lam-viec/{{WEEK}}"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#chevron-left"></use></svg>{{=calendar.week_before}}</a>{{/WEEK_BEFORE}}
{{#WEEK_NOW}}<a class="button" href="{{=base}}/-/lich-lam-viec">{{=calendar.week_now}}</a>{{/WEEK_NOW}}
{{#WEEK_AFTER}}<a class="button" rel="next" href="{{=base}}/-/lich-lam-viec/{{WEEK}}">{{=calendar.week_after}}<svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#chevron-right"></use></svg></a>{{/WEEK_AFTER}}
</nav>
{{#EMPTY}}<p class="empty">{{=calendar.empty}}</p>{{/EMPTY}}
{{#DAY}}<section class="work-day">
<h3>{{DAY_NAME}}</h3>
<ul>
{{#ENTRY}}<li class="work-entry">
<p class="work-time"><time datetime="{{STARTS_DATETIME}}">{{STARTS}}</time> – <time datetime="{{ENDS_DATETIME}}">{{ENDS}}</time></p>
<div>
<p class="work-title">{{#CANCELLED}}<strong class="mark">{{=calendar.cancelled}}</strong> {{/CANCELLED}}{{ENTRY_TITLE}}</p>
{{#FACTS}}<dl class="facts">
{{#CHAIR}}<div><dt>{{=calendar.chair}}</dt><dd>{{CHAIR_TEXT}}</dd></div>{{/CHAIR}}
{{#ATTENDEES}}<div><dt>{{=calendar.attendees}}</dt><dd>{{ATTENDEES_TEXT}}</dd></div>{{/ATTENDEES}}
{{#PLACE}}<div><dt>{{=calendar.place}}</dt><dd>{{PLACE_TEXT}}</dd></div>{{/PLACE}}
</dl>{{/FACTS}}
</div>
</li>
{{/ENTRY}}
</ul>
</section>
{{/DAY}}
<p class="feed-link"><a href="{{=base}}/-/lich-lam-viec.ics"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#calendar"></use></svg>{{=calendar.file}}</a></p>
</div>
