#include "web/site/public_site.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "articles/article_store.h"
#include "web/page_response.h"
#include "web/site/article_page.h"
#include "web/site/home_page.h"
#include "web/site/page_parts.h"
#include "web/site/story.h"

namespace hoitu::site {
namespace {

constexpr std::string_view kAssets = "/-/assets/";
constexpr std::array<std::string_view, 2> kFileFolders = {kAssets, "/-/anh/"};

bool IsFile(std::string_view path) {
  return std::ranges::any_of(kFileFolders,
                             [&](std::string_view folder) { return path.starts_with(folder); });
}

// Where the portal shows the article, or did before it was withdrawn; nothing when it never was
// public.
std::optional<std::string> ArticlePath(store::Session& session,
                                       const portals::PortalDirectory& directory,
                                       const portals::Portal& portal, std::int64_t id) {
  const auto answer = articles::FindPublic(session, {portal.id, portal.level}, id);
  if (const auto* shown = std::get_if<articles::PublicArticle>(&answer)) return LocalPath(*shown);
  const auto article = articles::FindArticle(session, id);
  if (!article || article->slug.empty()) return std::nullopt;
  const std::string& section =
      portal.id == article->home_portal ? article->section : directory.rulebook().directive_section;
  return articles::Address{portal.id, article->language, section, article->slug, id}.Path();
}

constexpr std::int64_t kLastPage = 100'000;

// "?trang=3": 3; 1 when it is absent, 0 when it is no page number.
std::int64_t PageNumberOf(const http::Request& request) {
  const auto text = request.query.Find("trang");
  if (!text) return 1;
  std::int64_t number = 0;
  const auto parsed = std::from_chars(text->data(), text->data() + text->size(), number);
  const bool whole = parsed.ec == std::errc() && parsed.ptr == text->data() + text->size();
  return whole && number >= 1 && number <= kLastPage ? number : 0;
}

}  // namespace

PublicSite::PublicSite(const SiteFolder& folder, PublicAddress address, store::Database& database,
                       const portals::CurrentDirectory& directory, media::Renditions& renditions,
                       Caches& caches)
    : folder_(folder),
      address_(std::move(address)),
      database_(database),
      directory_(directory),
      caches_(caches),
      pictures_(database, renditions) {
  for (const PageAddress& page : Pages()) {
    AddPage(page, rules::kMainLanguage);
    if (page.languages == Languages::kMain) continue;
    for (const std::string& language : folder_.languages()) AddPage(page, language);
  }
  static constexpr PageAddress kWithoutSlash = {"", ToHomePage};
  for (const std::string& language : folder_.languages()) AddPage(kWithoutSlash, language);
  AddFiles(files_, &PictureFiles::AnswerPublic);
  AddFiles(official_files_, &PictureFiles::AnswerAny);
  // Addresses of no page at all: the portal's own 404, or 405.
  pages_.OnMiss([this](const http::Request& request, int status) {
    if (status == 405) return Answer(Trouble::kMethod, request.id);
    static constexpr PageAddress kNoPage = {"", NotFoundPage};
    return web::ResponseOf(Build(kNoPage, rules::kMainLanguage, request.host, 1, {}));
  });
}

void PublicSite::AddPage(const PageAddress& page, std::string_view language) {
  pages_.Add("GET", folder_.Text(language, "base") + std::string(page.pattern),
             [this, &page, language](const http::Request& request,
                                     const http::RouteParameters& parameters) {
               return Serve(page, language, request, parameters);
             });
}

void PublicSite::AddFiles(http::Router& files, PictureAnswer answer) {
  files.Add("GET", "/-/assets/{file}",
            [this](const http::Request& request, const http::RouteParameters& parameters) {
              const auto asset = folder_.FindAsset(parameters.Text("file"));
              if (!asset) return http::Response::Empty(404);
              return web::ResponseOf(AnswerFrom(asset, web::PageRequestOf(request)));
            });
  files.Add("GET", "/-/anh/{original}/{name}",
            [this, answer](const http::Request&, const http::RouteParameters& parameters) {
              return (pictures_.*answer)(parameters.Text("original"), parameters.Text("name"));
            });
  files.OnMiss([](const http::Request&, int status) { return http::Response::Empty(status); });
}

http::Response PublicSite::HandleFile(const http::Request& request, bool official) const {
  return (official ? official_files_ : files_).Handle(request);
}

http::Response PublicSite::Handle(const http::Request& request) const {
  const auto directory = directory_.Get();
  const portals::Portal* portal = directory->FindHost(request.host);
  if (!portal) {  // the page that says so is drawn with them
    return request.path.starts_with(kAssets) ? files_.Handle(request)
                                             : Misdirected(*directory, request);
  }
  if (portal->primary_host() != request.host)
    return http::Response::Redirect(address_.Of(*portal) + request.target, 301);
  return IsFile(request.path) ? files_.Handle(request) : pages_.Handle(request);
}

Preview PublicSite::PreviewOf(store::Session& session, const portals::Portal& portal,
                              const articles::Revision& revision) const {
  const auto directory = directory_.Get();
  const PagePictures pictures(session);
  PageParts parts(caches_.parts);
  const http::RouteParameters none;
  const Visit visit = {.folder = folder_,
                       .address = address_,
                       .directory = *directory,
                       .portal = portal,
                       .session = session,
                       .snapshot = store::JournalHead(session),
                       .pictures = pictures,
                       .portal_lists = portal_lists_,
                       .parts = parts,
                       .parameters = none,
                       .language = revision.content.language};
  return {.html = PreviewPage(visit, revision).body, .style_source = StyleSourceOf(visit)};
}

std::optional<std::int64_t> PublicSite::RevisionShown(std::int64_t portal_id,
                                                      std::int64_t article_id) const {
  const auto directory = directory_.Get();
  const portals::Portal* portal = directory->Find(portal_id);
  if (!portal) return std::nullopt;
  const auto path = database_.Read([&](store::Session& session) {
    return ArticlePath(session, *directory, *portal, article_id);
  });
  if (!path) return std::nullopt;
  http::Request request;
  request.method = "GET";
  request.host = portal->primary_host();
  request.path = request.target = *path;
  const http::Response response = Handle(request);
  const auto* page = std::get_if<std::string>(&response.body);
  return response.status == 200 && page ? RevisionIn(*page) : std::nullopt;
}

http::Response PublicSite::Serve(const PageAddress& page, std::string_view language,
                                 const http::Request& request,
                                 const http::RouteParameters& parameters) const {
  const std::int64_t number = page.paged == Paged::kYes ? PageNumberOf(request) : 1;
  // Under the one right form of the address, so that made-up queries take no room in the cache.
  const std::string query = number == 1 ? "" : fmt::format("trang={}", number);
  const render::PageKey key = {request.host, request.path, query};
  return web::ResponseOf(caches_.pages.GetOrBuild(key, web::PageRequestOf(request), [&] {
    return Build(page, language, request.host, number, parameters);
  }));
}

render::Page PublicSite::Build(const PageAddress& page, std::string_view language,
                               std::string_view host, std::int64_t page_number,
                               const http::RouteParameters& parameters) const {
  // Asked for anew: the directory of the request may be older than the build.
  const auto directory = directory_.Get();
  const portals::Portal* portal = directory->FindHost(host);
  if (!portal) return TroublePage(folder_, Trouble::kMisdirected, {});
  return database_.Read([&](store::Session& session) {
    const PagePictures pictures(session);
    PageParts parts(caches_.parts);
    Visit visit = {.folder = folder_,
                   .address = address_,
                   .directory = *directory,
                   .portal = *portal,
                   .session = session,
                   .snapshot = store::JournalHead(session),
                   .pictures = pictures,
                   .portal_lists = portal_lists_,
                   .parts = parts,
                   .parameters = parameters,
                   .page_number = page_number};
    if (page_number == 0 || !visit.Offers(language)) return NotFoundPage(visit);
    visit.language = language;
    return page.build(visit);
  });
}

http::Response PublicSite::Misdirected(const portals::PortalDirectory& directory,
                                       const http::Request& request) const {
  const portals::Portal* root = directory.root();
  if (!root) return Answer(Trouble::kMisdirected, request.id);
  const std::string url = address_.Of(*root) + "/";
  return web::ResponseOf(
      TroublePage(folder_, Trouble::kMisdirected, request.id, {url, root->official_name}));
}

http::Response PublicSite::Answer(Trouble trouble, std::string_view request_id) const {
  return web::ResponseOf(TroublePage(folder_, trouble, request_id));
}

}  // namespace hoitu::site
