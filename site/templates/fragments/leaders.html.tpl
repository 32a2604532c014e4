{{#EMPTY}}<p class="empty">{{=organisation.empty}}</p>{{/EMPTY}}
<div class="leaders">
{{>PEOPLE}}
</div>
<p class="feed-link"><a href="{{=base}}/-/to-chuc"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#building-2"></use></svg>{{=organisation.title}}</a></p>
