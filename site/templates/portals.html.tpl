{{>FRAME_TOP}}
<div class="wrap">
{{>CRUMBS}}
<header class="page-head">
<h1>{{=portals.title}}</h1>
</header>
<h2 class="unseen">{{=portals.home_title}}</h2>
{{PORTAL_LIST_HTML:none}}
</div>
{{>FRAME_BOTTOM}}
