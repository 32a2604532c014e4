<div class="division">
{{#HEADING_3}}<h3>{{DIVISION_NAME}}</h3>{{/HEADING_3}}
{{#HEADING_4}}<h4>{{DIVISION_NAME}}</h4>{{/HEADING_4}}
{{#HEADING_5}}<h5>{{DIVISION_NAME}}</h5>{{/HEADING_5}}
{{#DIVISION_CONTACT}}{{>CONTACT}}{{/DIVISION_CONTACT}}
{{#DIVISION_DUTIES}}<details class="fold"><summary>{{=organisation.functions}}<span class="unseen"> – {{DIVISION_NAME}}</span></summary>
<div class="duties">{{#DIVISION_DUTY}}<p>{{DIVISION_DUTY_TEXT}}</p>
{{/DIVISION_DUTY}}</div></details>{{/DIVISION_DUTIES}}
{{>PEOPLE}}
</div>
{{#BRANCHES}}<ul class="branches">
{{#BRANCH}}<li>{{BRANCH_HTML:none}}</li>
{{/BRANCH}}
</ul>{{/BRANCHES}}
