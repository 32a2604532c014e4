</main>
{{FOOTER_HTML:none}}
</body>
</html>
