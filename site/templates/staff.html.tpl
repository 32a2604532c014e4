{{>FRAME_TOP}}
<div class="wrap">
{{>CRUMBS}}
<header class="page-head"><h1>{{=staff.title}}</h1></header>
{{STAFF_HTML:none}}
</div>
{{>FRAME_BOTTOM}}
