{{>HEAD}}
<body>
<a class="skip" href="#noi-dung">{{=frame.skip}}</a>
{{ALERTS_HTML:none}}
{{HEADER_HTML:none}}
<main id="noi-dung" tabindex="-1">
