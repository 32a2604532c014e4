{{>FRAME_TOP}}
<div class="wrap notice">
<p class="notice-code">404</p>
<h1>{{=error.404.title}}</h1>
<p class="notice-lead">{{=error.404.text}}</p>
<ul class="notice-links">
<li><a href="{{=base}}/">{{=error.home}}</a></li>
<li><a href="{{=base}}/-/so-do">{{=sitemap.title}}</a></li>
<li><a href="{{=base}}/-/cac-cong">{{=portals.title}}</a></li>
</ul>
</div>
{{>FRAME_BOTTOM}}
