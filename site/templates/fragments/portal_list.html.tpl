<div class="portals" data-portals>
<div class="portals-tools js-only">
<label for="loc-cong">{{=portals.filter}}</label>
<div class="field"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#search"></use></svg><input id="loc-cong" type="search" autocomplete="off" spellcheck="false" data-portals-input></div>
<p class="portals-count" role="status" data-portals-count="{{=portals.count}}">{{PORTALS_COUNT}}</p>
</div>
<p class="portals-none" data-portals-none hidden>{{=portals.none}}</p>
{{#PORTAL_GROUP}}<div class="portals-group" data-portal-group>
<h3>{{PORTAL_GROUP_NAME}}</h3>
{{#PORTAL_GROUP_LIST}}<ul>
{{#PORTAL}}<li data-portal><a href="{{PORTAL_URL}}">{{PORTAL_NAME}}</a></li>
{{/PORTAL}}
</ul>{{/PORTAL_GROUP_LIST}}
{{#PORTAL_GROUP_LINK}}<p><a href="{{=base}}/-/cac-cong">{{PORTAL_GROUP_COUNT}}</a></p>{{/PORTAL_GROUP_LINK}}
</div>
{{/PORTAL_GROUP}}
</div>
