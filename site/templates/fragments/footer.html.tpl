<footer class="footer">
<div class="wrap footer-grid">
<div class="footer-owner">
<p class="footer-name">{{PORTAL_KIND}} {{UNIT_NAME}}</p>
<dl class="facts">
{{#FACT}}<div><dt>{{FACT_NAME}}</dt><dd>{{#FACT_TEXT}}{{FACT_VALUE}}{{/FACT_TEXT}}{{#FACT_LINK}}<a href="{{FACT_URL}}">{{FACT_VALUE}}</a>{{/FACT_LINK}}</dd></div>
{{/FACT}}
</dl>
</div>
<div>
<p class="footer-title">{{=footer.follow}}</p>
<ul class="footer-links">
<li><a href="{{=base}}/rss.xml"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#rss"></use></svg>RSS</a></li>
<li><a href="{{=base}}/atom.xml"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#rss"></use></svg>Atom</a></li>
<li><a href="{{=base}}/-/to-chuc"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#building-2"></use></svg>{{=organisation.title}}</a></li>
<li><a href="{{=base}}/-/danh-ba"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#user-round"></use></svg>{{=staff.title}}</a></li>
<li><a href="{{=base}}/-/lich-lam-viec"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#calendar"></use></svg>{{=calendar.title}}</a></li>
<li><a href="{{=base}}/-/so-do"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#map"></use></svg>{{=sitemap.title}}</a></li>
<li><a href="{{=base}}/-/cac-cong"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#landmark"></use></svg>{{=portals.title}}</a></li>
<li><a href="{{=base}}/-/ma-qr"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#qr-code"></use></svg>{{=qr.title}}</a></li>
{{#TEXT_PAGE}}<li><a href="{{TEXT_PAGE_URL}}"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#file-text"></use></svg>{{TEXT_PAGE_NAME}}</a></li>
{{/TEXT_PAGE}}
</ul>
</div>
<div class="footer-reuse">
<p class="footer-title">{{REUSE_TITLE}}</p>
<p>{{REUSE_TEXT}}</p>
<p class="footer-kind">{{SITE_KIND}}</p>
</div>
</div>
</footer>
