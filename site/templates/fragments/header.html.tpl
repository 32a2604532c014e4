<header class="header">
<div class="strip">
<div class="wrap strip-row">
{{#PARENT}}<a class="strip-parent" href="{{PARENT_URL}}"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#chevron-left"></use></svg>{{PARENT_NAME}}</a>{{/PARENT}}
{{#ROOT}}<span class="strip-kind">{{SITE_KIND}}</span>{{/ROOT}}
<div class="strip-tools">
{{#LANGUAGES}}<details class="languages" data-closes>
<summary><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#languages"></use></svg>{{=frame.languages}}</summary>
<ul class="languages-panel">
{{#LANGUAGE_LINK}}<li><a href="{{LANGUAGE_URL}}" lang="{{LANGUAGE_CODE}}" hreflang="{{LANGUAGE_CODE}}"{{#LANGUAGE_HERE}} aria-current="true"{{/LANGUAGE_HERE}}>{{LANGUAGE_NAME}}</a></li>
{{/LANGUAGE_LINK}}
</ul>
</details>{{/LANGUAGES}}
<details class="reading" data-closes>
<summary><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#accessibility"></use></svg>{{=reading.title}}</summary>
<div class="reading-panel">
<p class="label" id="co-chu">{{=reading.text}}</p>
<div class="choice" role="group" aria-labelledby="co-chu">
<button type="button" data-preference="text" data-value="normal" aria-pressed="true" aria-label="{{=reading.text.normal}}"><span class="size-1">A</span></button>
<button type="button" data-preference="text" data-value="large" aria-pressed="false" aria-label="{{=reading.text.large}}"><span class="size-2">A</span></button>
<button type="button" data-preference="text" data-value="larger" aria-pressed="false" aria-label="{{=reading.text.larger}}"><span class="size-3">A</span></button>
</div>
<p class="label" id="tuong-phan">{{=reading.contrast}}</p>
<div class="choice" role="group" aria-labelledby="tuong-phan">
<button type="button" data-preference="contrast" data-value="normal" aria-pressed="true">{{=reading.contrast.normal}}</button>
<button type="button" data-preference="contrast" data-value="high" aria-pressed="false">{{=reading.contrast.high}}</button>
</div>
</div>
</details>
</div>
</div>
</div>
<div class="wrap masthead">
<img class="emblem" src="{{=asset:emblem.svg}}" alt="" width="64" height="64">
<div class="names">
{{#NAME_IS_HEADING}}<h1 class="name"><a href="{{=base}}/"><span class="name-kind">{{PORTAL_KIND}}</span> <span class="name-unit">{{UNIT_NAME}}</span></a></h1>{{/NAME_IS_HEADING}}
{{#NAME_IS_PLAIN}}<p class="name"><a href="{{=base}}/"><span class="name-kind">{{PORTAL_KIND}}</span> <span class="name-unit">{{UNIT_NAME}}</span></a></p>{{/NAME_IS_PLAIN}}
</div>
</div>
<nav class="nav" aria-label="{{=frame.nav}}">
<div class="wrap nav-row">
<ul class="nav-first">
<li><a href="{{=base}}/"{{#AT_HOME}} aria-current="page"{{/AT_HOME}}>{{=frame.home}}</a></li>
{{#NAV}}<li><a href="{{NAV_URL}}"{{#NAV_CURRENT}} aria-current="true"{{/NAV_CURRENT}}>{{NAV_NAME}}</a></li>
{{/NAV}}
</ul>
<details class="all" data-closes>
<summary><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#menu"></use></svg>{{=frame.all_sections}}</summary>
<div class="all-panel">
<ul class="all-list">
{{#TREE}}<li><a href="{{TREE_URL}}">{{TREE_NAME}}</a>{{#BRANCHES}}<ul>{{#BRANCH}}<li><a href="{{BRANCH_URL}}">{{BRANCH_NAME}}</a></li>{{/BRANCH}}</ul>{{/BRANCHES}}</li>
{{/TREE}}
</ul>
</div>
</details>
</div>
</nav>
</header>
