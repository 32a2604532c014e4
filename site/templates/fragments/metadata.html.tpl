{{#META}}<meta name="{{META_NAME}}" content="{{META_CONTENT}}">
{{/META}}
{{#PROPERTY}}<meta property="{{PROPERTY_NAME}}" content="{{PROPERTY_CONTENT}}">
{{/PROPERTY}}
<link rel="canonical" href="{{CANONICAL_URL}}">
{{DATA_HTML:none}}
