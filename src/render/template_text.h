#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace hoitu::render {

// The source of templates: file name ("article.html.tpl", "partials/header.tpl") → text.
using TemplateFiles = std::map<std::string, std::string, std::less<>>;

// What a template takes at load time: texts of one language and addresses of built files, by key.
using FixedTexts = std::map<std::string, std::string, std::less<>>;

// A variable of a template, or a section with what stands in it.
struct TemplateNode {
  std::string name;
  bool is_section = false;
  std::vector<TemplateNode> children;
};

// One page's template with its partials in place.
struct TemplateText {
  std::string text;
  std::vector<TemplateNode> nodes;
};

// Reads the template `name` and holds it against the rules that the template engine does not
// enforce:
//   - only {{NAME}}, {{#SECTION}}…{{/SECTION}}, {{>PARTIAL}} (the file partials/partial.tpl) and
//     {{!remark}} and {{=key}}, the escaped fixed text of that key; no modifiers, except `:none` on
//     variables named …_HTML, which stand in text only;
//   - in HTML a variable stands in text or in a quoted value of a known attribute; never in a
//     script, a style sheet, a comment, an event handler, `srcdoc`, `xlink:href`, or the address of
//     anything that runs or draws (`use`, `script`, `iframe`, `object`, `base`);
//   - a fragment ends in text, where it began.
// Fails with "template.unsafe" or "template.malformed"; `detail` names file and line.
Result<TemplateText> ReadTemplate(const TemplateFiles& files, const FixedTexts& texts,
                                  std::string_view name);

bool IsXmlTemplate(std::string_view name);  // "rss.xml.tpl"
bool IsFragment(std::string_view name);     // "fragments/portal_list.html.tpl"

}  // namespace hoitu::render
