{{>FRAME_TOP}}
<div class="wrap">
{{>CRUMBS}}
<header class="page-head"><h1>{{=organisation.title}}</h1></header>
{{CHART_HTML:none}}
</div>
{{>FRAME_BOTTOM}}
