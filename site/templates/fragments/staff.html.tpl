{{#EMPTY}}<p class="empty">{{=organisation.empty}}</p>{{/EMPTY}}
{{#STAFF}}<div class="staff" data-filter>
<div class="filter-tools js-only">
<label for="loc-danh-ba">{{=staff.filter}}</label>
<div class="field"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#search"></use></svg><input id="loc-danh-ba" type="search" autocomplete="off" spellcheck="false" data-filter-input></div>
<p class="filter-count" role="status" data-filter-count="{{=staff.count}}">{{STAFF_COUNT}}</p>
</div>
<p data-filter-none hidden>{{=staff.none}}</p>
<table class="staff-table">
<caption class="unseen">{{=staff.title}}</caption>
<thead><tr><th scope="col">{{=staff.name}}</th><th scope="col">{{=staff.job}}</th><th scope="col">{{=staff.unit}}</th><th scope="col">{{=footer.phone}}</th><th scope="col">{{=footer.fax}}</th><th scope="col">{{=footer.email}}</th><th scope="col">{{=staff.card}}</th></tr></thead>
<tbody>
{{#OFFICIAL}}<tr data-filter-item>
<th scope="row">{{OFFICIAL_NAME}}</th>
<td>{{OFFICIAL_JOB}}</td>
<td>{{OFFICIAL_UNIT}}</td>
<td>{{#CONTACT_PHONE}}<span class="cell-name" aria-hidden="true">{{=footer.phone}}: </span>{{>PHONE}}{{/CONTACT_PHONE}}</td>
<td>{{#CONTACT_FAX}}<span class="cell-name" aria-hidden="true">{{=footer.fax}}: </span>{{FAX_TEXT}}{{/CONTACT_FAX}}</td>
<td>{{#CONTACT_EMAIL}}{{>EMAIL}}{{/CONTACT_EMAIL}}</td>
<td><a class="card-link" href="{{=base}}/-/danh-ba/{{OFFICIAL_ID}}.vcf"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#download"></use></svg>vCard<span class="unseen"> – {{OFFICIAL_NAME}}</span></a></td>
</tr>
{{/OFFICIAL}}
</tbody>
</table>
</div>{{/STAFF}}
