{{#EMPTY}}<p class="empty">{{=organisation.empty}}</p>{{/EMPTY}}
{{#STAFF}}<div class="staff" data-filter>
<div class="filter-tools js-only">
<label for="loc-danh-ba">{{=staff.filter}}</label>
<div class="field"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#search"></use></svg><input id="loc-danh-ba" type="search" autocomplete="off" spellcheck="false" data-filter-input></div>
<p class="filter-count" role="status" data-filter-count="{{=staff.count}}">{{STAFF_COUNT}}</p>
</div>
<p data-filter-none hidden>{{=staff.none}}</p>
<table class="staff-table" role="table">
<caption class="unseen">{{=staff.title}}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{{=staff.name}}</th><th role="columnheader" scope="col">{{=staff.job}}</th><th role="columnheader" scope="col">{{=staff.unit}}</th><th role="columnheader" scope="col">{{=footer.phone}}</th><th role="columnheader" scope="col">{{=footer.fax}}</th><th role="columnheader" scope="col">{{=footer.email}}</th><th role="columnheader" scope="col">{{=staff.card}}</th></tr></thead>
<tbody role="rowgroup">
{{#OFFICIAL}}<tr role="row" data-filter-item>
<th role="rowheader" scope="row">{{OFFICIAL_NAME}}</th>
<td role="cell">{{OFFICIAL_JOB}}</td>
<td role="cell">{{OFFICIAL_UNIT}}</td>
<td role="cell">{{#CONTACT_PHONE}}<span class="cell-name" aria-hidden="true">{{=footer.phone}}: </span>{{>PHONE}}{{/CONTACT_PHONE}}</td>
<td role="cell">{{#CONTACT_FAX}}<span class="cell-name" aria-hidden="true">{{=footer.fax}}: </span>{{FAX_TEXT}}{{/CONTACT_FAX}}</td>
<td role="cell">{{#CONTACT_EMAIL}}{{>EMAIL}}{{/CONTACT_EMAIL}}</td>
<td role="cell"><a class="card-link" href="{{=base}}/-/danh-ba/{{OFFICIAL_ID}}.vcf"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#download"></use></svg>vCard<span class="unseen"> – {{OFFICIAL_NAME}}</span></a></td>
</tr>
{{/OFFICIAL}}
</tbody>
</table>
</div>{{/STAFF}}
