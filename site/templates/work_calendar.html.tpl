{{>FRAME_TOP}}
<div class="wrap">
{{>CRUMBS}}
<header class="page-head"><h1>{{=calendar.title}}</h1></header>
{{WEEK_HTML:none}}
</div>
{{>FRAME_BOTTOM}}
