{{>FRAME_TOP}}
<div class="wrap home">
{{#EMPTY}}<p class="empty">{{=home.empty}}</p>{{/EMPTY}}
{{FRONT_HTML:none}}
{{DIRECTIVES_HTML:none}}
{{#BLOCKS}}<div class="blocks">
{{#BLOCK}}{{BLOCK_HTML:none}}{{/BLOCK}}
</div>{{/BLOCKS}}
{{#DIRECTORY}}<section class="directory" aria-labelledby="cac-cong">
<h2 id="cac-cong">{{=portals.home_title}}</h2>
{{PORTAL_LIST_HTML:none}}
</section>{{/DIRECTORY}}
{{#LINKS}}<section class="directory" aria-labelledby="lien-ket">
<h2 id="lien-ket">{{=portals.links_title}}</h2>
<details class="fold"><summary>{{=portals.links_open}}</summary>
{{PORTAL_LIST_HTML:none}}
</details>
</section>{{/LINKS}}
</div>
{{>FRAME_BOTTOM}}
