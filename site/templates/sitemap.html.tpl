{{>FRAME_TOP}}
<div class="wrap">
{{>CRUMBS}}
<header class="page-head"><h1>{{=sitemap.title}}</h1></header>
<ul class="site-tree">
{{#SITE_SECTION}}<li><a href="{{SITE_URL}}">{{SITE_NAME}}</a>{{#SITE_BRANCHES}}<ul>{{#SITE_BRANCH}}<li><a href="{{SITE_URL}}">{{SITE_NAME}}</a></li>{{/SITE_BRANCH}}</ul>{{/SITE_BRANCHES}}</li>
{{/SITE_SECTION}}
<li><a href="{{=base}}/-/to-chuc">{{=organisation.title}}</a></li>
<li><a href="{{=base}}/-/danh-ba">{{=staff.title}}</a></li>
<li><a href="{{=base}}/-/lich-lam-viec">{{=calendar.title}}</a></li>
</ul>
</div>
{{>FRAME_BOTTOM}}
