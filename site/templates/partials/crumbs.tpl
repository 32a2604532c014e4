<nav class="crumbs" aria-label="{{=frame.crumbs}}">
<ol>
<li><a href="{{=base}}/">{{=frame.home}}</a></li>
{{#CRUMB}}<li>{{#CRUMB_LINK}}<a href="{{CRUMB_URL}}">{{CRUMB_NAME}}</a>{{/CRUMB_LINK}}{{#CRUMB_HERE}}<span aria-current="page">{{CRUMB_NAME}}</span>{{/CRUMB_HERE}}</li>
{{/CRUMB}}
</ol>
</nav>
