{{#CONTACT}}<ul class="contact">
{{#CONTACT_ADDRESS}}<li><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#map-pin"></use></svg><span><span class="unseen">{{=footer.address}}: </span>{{ADDRESS_TEXT}}</span></li>
{{/CONTACT_ADDRESS}}
{{#CONTACT_PHONE}}<li><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#phone"></use></svg><span><span class="unseen">{{=footer.phone}}: </span>{{>PHONE}}</span></li>
{{/CONTACT_PHONE}}
{{#CONTACT_FAX}}<li><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#printer"></use></svg><span>{{=footer.fax}}: {{FAX_TEXT}}</span></li>
{{/CONTACT_FAX}}
{{#CONTACT_EMAIL}}<li><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#mail"></use></svg><span><span class="unseen">{{=footer.email}}: </span>{{>EMAIL}}</span></li>
{{/CONTACT_EMAIL}}
</ul>{{/CONTACT}}
