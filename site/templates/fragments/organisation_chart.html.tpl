{{#EMPTY}}<p class="empty">{{=organisation.empty}}</p>{{/EMPTY}}
{{#CHART}}<div class="chart">
<div class="division agency">
<h2>{{AGENCY_NAME}}</h2>
{{#AGENCY_CONTACT}}{{>CONTACT}}{{/AGENCY_CONTACT}}
{{>PEOPLE}}
</div>
{{#BRANCHES}}<ul class="branches">
{{#BRANCH}}<li>{{BRANCH_HTML:none}}</li>
{{/BRANCH}}
</ul>{{/BRANCHES}}
</div>
<p class="feed-link"><a href="{{=base}}/-/danh-ba"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#list"></use></svg>{{=staff.title}}</a></p>{{/CHART}}
