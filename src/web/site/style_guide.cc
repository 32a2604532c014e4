#include "web/site/style_guide.h"

#include "web/site/frame.h"

namespace hoitu::site {

render::Page StyleGuide(const Visit& visit) {
  const std::string& title = visit.Text("guide.title");
  render::View view;
  FillFrame(view, visit, {.title = title});
  FillCrumbs(view, {{title, {}}});
  render::Page page = HtmlPage(visit, "style_guide.html.tpl", view, {});
  page.headers.emplace_back("X-Robots-Tag", "noindex");
  return page;
}

}  // namespace hoitu::site
