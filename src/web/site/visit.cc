#include "web/site/visit.h"

#include <algorithm>

#include "web/security_headers.h"
#include "web/site/accent_style.h"
#include "web/site/cache_tags.h"
#include "web/site/page_parts.h"

namespace hoitu::site {
namespace {

render::Page TaggedPage(const Visit& visit, std::string body, std::vector<std::string> tags) {
  render::Page page;
  page.body = std::move(body);
  page.headers =
      SecurityHeaders(visit.address.scheme, web::ContentSecurityPolicy(StyleSourceOf(visit)));
  // Kept by browsers and proxies, but asked about every time: what is withdrawn is gone at once.
  page.headers.emplace_back("Cache-Control", "public, no-cache");
  page.tags = std::move(tags);
  page.tags.push_back(PortalTag(visit.portal.id));
  page.tags.emplace_back(kRulebookTag);
  page.snapshot = visit.snapshot;
  visit.parts.AddTo(page);
  return page;
}

}  // namespace

std::string StyleSourceOf(const Visit& visit) {
  return AccentStyleOf(visit.directory.AccentOf(visit.portal)).source;
}

std::vector<std::pair<std::string, std::string>> SecurityHeaders(std::string_view scheme,
                                                                 std::string_view policy) {
  http::Headers headers;
  headers.Add("Content-Security-Policy", policy);
  web::AddSecurityHeaders(headers, scheme);
  std::vector<std::pair<std::string, std::string>> list;
  for (const auto& field : headers.fields()) list.emplace_back(field.name, field.value);
  return list;
}

std::string Fill(std::string text, std::string_view name, std::string_view value) {
  const std::string mark = "{" + std::string(name) + "}";
  for (std::size_t at = text.find(mark); at != std::string::npos;
       at = text.find(mark, at + value.size())) {
    text.replace(at, mark.size(), value);
  }
  return text;
}

bool Visit::Offers(std::string_view code) const {
  const auto offered = directory.rulebook().LanguagesOf(portal.level, directory.day());
  return std::ranges::any_of(offered,
                             [&](const rules::LanguageRule* offer) { return offer->code == code; });
}

const std::string& UnitName(const Visit& visit, const portals::Portal& portal) {
  const portals::Portal* root = visit.directory.root();
  if (visit.InMain() || !root || portal.id != root->id) return portal.official_name;
  return visit.directory.rulebook().province.name.en;
}

std::string PortalTitle(const Visit& visit, const portals::Portal& portal) {
  const std::string title = Fill(visit.Text("portals.name"), "kind",
                                 visit.In(visit.directory.LevelOf(portal).portal_name));
  return Fill(title, "unit", UnitName(visit, portal));
}

std::string Wording(const Visit& visit, std::string_view code, const portals::Portal& portal) {
  const rules::Rulebook& rulebook = visit.directory.rulebook();
  const rules::Text* text = rulebook.FindText(code, visit.directory.day());
  if (!text) return {};
  std::string words = Fill(visit.In(text->body), "domain", portal.primary_host());
  words = Fill(std::move(words), "portal", PortalTitle(visit, portal));
  return Fill(std::move(words), "province", visit.In(rulebook.province.name));
}

render::Page HtmlPage(const Visit& visit, std::string_view name, const render::View& view,
                      std::vector<std::string> tags) {
  return TaggedPage(visit, visit.folder.TemplatesIn(visit.language).Expand(name, view),
                    std::move(tags));
}

render::Page XmlPage(const Visit& visit, std::string_view name, const render::View& view,
                     std::string_view content_type, std::vector<std::string> tags) {
  render::Page page = HtmlPage(visit, name, view, std::move(tags));
  page.content_type = content_type;
  return page;
}

render::Page DataPage(const Visit& visit, std::string body, std::string_view content_type,
                      std::vector<std::string> tags) {
  render::Page page = TaggedPage(visit, std::move(body), std::move(tags));
  page.content_type = content_type;
  return page;
}

render::Page FilePage(const Visit& visit, std::string body, std::string_view content_type,
                      std::string_view name, std::vector<std::string> tags) {
  render::Page page = DataPage(visit, std::move(body), content_type, std::move(tags));
  page.headers.emplace_back("Content-Disposition",
                            "attachment; filename=\"" + std::string(name) + "\"");
  return page;
}

render::Page RedirectPage(const Visit& visit, std::string_view url) {
  render::Page page = TaggedPage(visit, {}, {});
  page.status = 301;
  page.headers.emplace_back("Location", url);
  page.keep = false;
  return page;
}

}  // namespace hoitu::site
