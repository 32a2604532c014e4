#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "articles/public_articles.h"
#include "base/local_date.h"
#include "http/router.h"
#include "portals/portal_directory.h"
#include "render/cached_page.h"
#include "render/view.h"
#include "store/session.h"
#include "web/site/page_pictures.h"
#include "web/site/site_folder.h"

namespace hoitu::site {

// How the public reaches the portals: "https" and "", or "http" and ":8080". From the settings,
// never from a request: pages are kept, and must not name what one client made up.
struct PublicAddress {
  std::string scheme = "https";
  std::string port;

  std::string Of(const portals::Portal& portal) const {
    return scheme + "://" + portal.primary_host() + port;
  }
};

class PageParts;
class PortalLists;

// One page being built: what it is for and where its words come from. Lives for the build only.
struct Visit {
  const SiteFolder& folder;
  const PublicAddress& address;
  const portals::PortalDirectory& directory;
  const portals::Portal& portal;
  store::Session& session;
  store::Sequence snapshot = 0;
  const PagePictures& pictures;
  PortalLists& portal_lists;
  PageParts& parts;
  const http::RouteParameters& parameters;
  std::int64_t page_number = 1;  // ?trang=, from 1
  std::string_view language = rules::kMainLanguage;

  const std::string& Text(std::string_view key) const { return folder.Text(language, key); }
  const std::string& In(const rules::Label& label) const { return InMain() ? label.vi : label.en; }
  bool InMain() const { return language == rules::kMainLanguage; }
  // Whether the portal has a version in the language.
  bool Offers(std::string_view code) const;
  std::string Date(Instant at) const { return FormatDateIn(language, at); }
  std::string Moment(Instant at) const { return FormatMomentIn(language, at); }
  render::SafeHtml Fragment(std::string_view name, const render::View& view) const {
    return folder.TemplatesIn(language).ExpandFragment(name, view);
  }
  articles::Viewpoint viewpoint() const { return {portal.id, portal.level, std::string(language)}; }
  // Whether it is for the province's own portal.
  bool AtRoot() const { return directory.root() && directory.root()->id == portal.id; }
  // "/tin-tuc", "/en/tin-tuc": of a page in the visited language.
  std::string Path(std::string_view path) const {
    return std::string(folder.Text(language, "base")).append(path);
  }
  // "https://snv.bacninh.gov.vn/tin-tuc"
  std::string Url(std::string_view path) const { return address.Of(portal).append(path); }
};

// A fixed wording of the rulebook with {domain}, {portal} and {province} put in; empty when the
// rulebook has none of that code. `portal` is the one it speaks of.
std::string Wording(const Visit& visit, std::string_view code, const portals::Portal& portal);

// "Sở Nội vụ"; the province in the visited language.
const std::string& UnitName(const Visit& visit, const portals::Portal& portal);
// "Cổng Thông tin điện tử thành phần Sở Nội vụ", "Portal of Bắc Ninh Province"
std::string PortalTitle(const Visit& visit, const portals::Portal& portal);

// `text` with every "{name}" replaced.
std::string Fill(std::string text, std::string_view name, std::string_view value);

// The page of a template: expanded, with the headers of every public page, the tags that all pages
// have and those given.
render::Page HtmlPage(const Visit& visit, std::string_view name, const render::View& view,
                      std::vector<std::string> tags);
render::Page XmlPage(const Visit& visit, std::string_view name, const render::View& view,
                     std::string_view content_type, std::vector<std::string> tags);

// A page that no template makes.
render::Page DataPage(const Visit& visit, std::string body, std::string_view content_type,
                      std::vector<std::string> tags);
// A file that is made of what the store holds, to be saved under `name`.
render::Page FilePage(const Visit& visit, std::string body, std::string_view content_type,
                      std::string_view name, std::vector<std::string> tags);

// The headers of room web for every page, as a page takes them. `scheme` is that of the public
// address, `policy` that of web/security_headers.h.
std::vector<std::pair<std::string, std::string>> SecurityHeaders(std::string_view scheme,
                                                                 std::string_view policy);
// What the policy must admit for the visited portal's own colour.
std::string StyleSourceOf(const Visit& visit);

// Kept nowhere: the address of today is not a promise about tomorrow.
render::Page RedirectPage(const Visit& visit, std::string_view url);

}  // namespace hoitu::site
