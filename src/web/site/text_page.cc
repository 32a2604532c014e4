#include "web/site/text_page.h"

#include <stdexcept>

#include "render/safe_html.h"
#include "richtext/from_plain_text.h"
#include "richtext/to_html.h"
#include "web/site/error_page.h"
#include "web/site/frame.h"
#include "web/site/metadata.h"

namespace hoitu::site {
namespace {

render::SafeHtml BodyOf(const Visit& visit, const rules::Text& text) {
  const auto document = richtext::FromPlainText(Wording(visit, text.code, visit.portal));
  if (!document) throw std::runtime_error("the rulebook's text " + text.code + " is no page");
  return render::SafeHtml::Vouched(richtext::ToHtml(*document, visit.pictures));
}

}  // namespace

render::Page TextPage(const Visit& visit) {
  const std::string path = "/-/" + std::string(visit.parameters.Text("page"));
  const rules::Text* text = visit.directory.rulebook().FindTextPage(path, visit.directory.day());
  if (!text) return NotFoundPage(visit);

  const std::string& title = visit.In(text->title);
  const PageMetadata metadata = {
      .title = title, .path = visit.Path(path), .publisher = &visit.portal};
  render::View view;
  FillFrame(view, visit,
            {.title = title, .elsewhere = {.path = path}, .metadata = Metadata(visit, metadata)});
  FillCrumbs(view, {{title, {}}});
  view.Set("TEXT_TITLE", title).SetHtml("BODY_HTML", BodyOf(visit, *text));
  return HtmlPage(visit, "text.html.tpl", view, {});
}

}  // namespace hoitu::site
