{{#PEOPLE}}<ul class="people">
{{#PERSON}}<li class="person">
<p class="person-name">{{PERSON_NAME}}</p>
<p class="person-job">{{PERSON_JOB}}</p>
{{>CONTACT}}
{{#PERSON_DUTIES}}<details class="fold"><summary>{{=organisation.tasks}}<span class="unseen"> – {{PERSON_NAME}}</span></summary>
<div class="duties">{{#PERSON_DUTY}}<p>{{PERSON_DUTY_TEXT}}</p>
{{/PERSON_DUTY}}</div></details>{{/PERSON_DUTIES}}
<p class="person-card"><a href="{{=base}}/-/danh-ba/{{PERSON_ID}}.vcf"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#download"></use></svg>{{=staff.card}}<span class="unseen"> – {{PERSON_NAME}}</span></a></p>
</li>
{{/PERSON}}
</ul>{{/PEOPLE}}
