<div class="portals" data-filter>
<div class="filter-tools js-only">
<label for="loc-cong">{{=portals.filter}}</label>
<div class="field"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#search"></use></svg><input id="loc-cong" type="search" autocomplete="off" spellcheck="false" data-filter-input></div>
<p class="filter-count" role="status" data-filter-count="{{=portals.count}}">{{PORTALS_COUNT}}</p>
</div>
<p class="portals-none" data-filter-none hidden>{{=portals.none}}</p>
{{#PORTAL_GROUP}}<div class="portals-group" data-filter-group>
<h3>{{PORTAL_GROUP_NAME}}</h3>
{{#PORTAL_GROUP_LIST}}<ul>
{{#PORTAL}}<li data-filter-item><a href="{{PORTAL_URL}}">{{PORTAL_NAME}}</a></li>
{{/PORTAL}}
</ul>{{/PORTAL_GROUP_LIST}}
{{#PORTAL_GROUP_LINK}}<p><a href="{{=base}}/-/cac-cong">{{PORTAL_GROUP_COUNT}}</a></p>{{/PORTAL_GROUP_LINK}}
</div>
{{/PORTAL_GROUP}}
</div>
