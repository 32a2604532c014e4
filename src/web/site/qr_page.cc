#include "web/site/qr_page.h"

#include <fmt/format.h>

#include <charconv>

#include "web/site/cache_tags.h"
#include "web/site/error_page.h"
#include "web/site/qr_code.h"
#include "web/site/story.h"

namespace hoitu::site {
namespace {

constexpr std::string_view kPortal = "cong";
constexpr std::string_view kEnding = ".svg";

std::optional<articles::PublicArticle> FindShown(const Visit& visit, std::string_view number) {
  std::int64_t id = 0;
  const auto parsed = std::from_chars(number.data(), number.data() + number.size(), id);
  if (parsed.ec != std::errc() || parsed.ptr != number.data() + number.size()) return std::nullopt;
  articles::Answer answer = articles::FindPublic(visit.session, visit.viewpoint(), id);
  auto* article = std::get_if<articles::PublicArticle>(&answer);
  return article ? std::optional(std::move(*article)) : std::nullopt;
}

render::Page CodeOf(const Visit& visit, std::string_view what, std::vector<std::string> tags) {
  return DataPage(visit, QrCodeSvg(visit.Url(fmt::format("/-/q/{}", what))), "image/svg+xml",
                  std::move(tags));
}

}  // namespace

render::Page QrPicture(const Visit& visit) {
  std::string_view what = visit.parameters.Text("name");
  if (!what.ends_with(kEnding)) return NotFoundPage(visit);
  what.remove_suffix(kEnding.size());
  if (what == kPortal) return CodeOf(visit, what, {});
  const auto article = FindShown(visit, what);
  return article ? CodeOf(visit, what, {ArticleTag(article->id)}) : NotFoundPage(visit);
}

render::Page QrTarget(const Visit& visit) {
  const std::string_view what = visit.parameters.Text("what");
  if (what == kPortal) return RedirectPage(visit, visit.Url("/"));
  const auto article = FindShown(visit, what);
  return article ? RedirectPage(visit, visit.Url(LocalPath(*article))) : NotFoundPage(visit);
}

render::Page QrSheet(const Visit& visit) {
  render::View view;
  view.Set("LANGUAGE", visit.language)
      .Set("PAGE_TITLE", visit.Text("qr.title") + " – " + PortalTitle(visit, visit.portal))
      .Set("PORTAL_KIND", visit.In(visit.directory.LevelOf(visit.portal).portal_name))
      .Set("UNIT_NAME", UnitName(visit, visit.portal))
      .Set("PORTAL_URL", visit.Url("/"))
      .Set("DOMAIN", visit.portal.primary_host());
  return HtmlPage(visit, "qr_sheet.html.tpl", view, {});
}

}  // namespace hoitu::site
