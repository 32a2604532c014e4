{{>FRAME_TOP}}
<div class="wrap">
{{>CRUMBS}}
<header class="page-head">
<h1>{{=portals.title}}</h1>
</header>
<h2 class="unseen">{{=portals.home_title}}</h2>
{{PORTAL_LIST_HTML:none}}
<p class="feed-link"><a href="{{=base}}/-/cac-cong.opml"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#rss"></use></svg>{{=portals.opml}}</a></p>
</div>
{{>FRAME_BOTTOM}}
