<p class="story-meta">{{#STORY_DIRECTIVE}}<span class="mark">{{STORY_SOURCE}}</span> {{/STORY_DIRECTIVE}}<time datetime="{{STORY_DATETIME}}">{{STORY_DATE}}</time></p>
