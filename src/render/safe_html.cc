#include "render/safe_html.h"

namespace hoitu::render {

SafeHtml JsonDataBlock(std::string_view json) {
  std::string html = "<script type=\"application/ld+json\">";
  html.reserve(html.size() + json.size() + 16);
  for (const char c : json) {
    switch (c) {
      case '<':
        html += "\\u003c";
        break;
      case '>':
        html += "\\u003e";
        break;
      case '&':
        html += "\\u0026";
        break;
      default:
        html += c;
    }
  }
  html += "</script>";
  return SafeHtml::Vouched(std::move(html));
}

}  // namespace hoitu::render
