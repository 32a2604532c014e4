#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "http/router.h"
#include "media/renditions.h"
#include "portals/current_directory.h"
#include "store/database.h"
#include "web/site/caches.h"
#include "web/site/error_page.h"
#include "web/site/pages.h"
#include "web/site/picture_files.h"
#include "web/site/portal_list.h"
#include "web/site/site_folder.h"
#include "web/site/visit.h"

namespace hoitu::site {

struct Preview {
  std::string html;
  std::string style_source;  // for its content security policy (web/security_headers.h)
};

// The public pages of all portals: finds the portal of a request's host and answers from the page
// cache, which it fills. Thread-safe; used by the workers. Everything given to the constructor
// outlives it.
class PublicSite {
 public:
  PublicSite(const SiteFolder& folder, PublicAddress address, store::Database& database,
             const portals::CurrentDirectory& directory, media::Renditions& renditions,
             Caches& caches);

  // GET and HEAD of any host: 421 when no portal answers there, 301 from a second host of a portal
  // to its first.
  http::Response Handle(const http::Request& request) const;

  // The files that pages name, for a console that shows pages: styles and scripts to everybody,
  // pictures, which need not be public, to whom `official` says is one.
  http::Response HandleFile(const http::Request& request, bool official) const;

  // The page of a revision that need not be public.
  Preview PreviewOf(store::Session& session, const portals::Portal& portal,
                    const articles::Revision& revision) const;

  // What a citizen who opens the article on this portal is shown now: the revision, or nothing.
  // Goes the way of a request, through the cache. Not to be called inside a transaction.
  std::optional<std::int64_t> RevisionShown(std::int64_t portal, std::int64_t article) const;

  // What is answered when a request cannot reach a page.
  http::Response Answer(Trouble trouble, std::string_view request_id) const;

 private:
  using PictureAnswer = http::Response (PictureFiles::*)(std::string_view original,
                                                         std::string_view name) const;
  void AddFiles(http::Router& files, PictureAnswer answer);
  void AddPage(const PageAddress& page, std::string_view language);
  http::Response Serve(const PageAddress& page, std::string_view language,
                       const http::Request& request, const http::RouteParameters& parameters) const;
  http::Response Misdirected(const portals::PortalDirectory& directory,
                             const http::Request& request) const;
  render::Page Build(const PageAddress& page, std::string_view language, std::string_view host,
                     std::int64_t page_number, const http::RouteParameters& parameters) const;

  const SiteFolder& folder_;
  const PublicAddress address_;
  store::Database& database_;
  const portals::CurrentDirectory& directory_;
  Caches& caches_;
  mutable PortalLists portal_lists_;  // guards itself
  const PictureFiles pictures_;
  http::Router pages_;
  http::Router files_;
  http::Router official_files_;
};

}  // namespace hoitu::site
