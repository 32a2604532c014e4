#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "alerts/raise_alert.h"
#include "articles/article.h"
#include "articles/withdraw_article.h"
#include "base/result.h"
#include "http/headers.h"
#include "media/picture_codec.h"
#include "media/renditions.h"
#include "portals/current_directory.h"
#include "store/blobs.h"
#include "store/testing/database_fixture.h"
#include "store/testing/temporary_folder.h"
#include "web/site/cache_follower.h"
#include "web/site/caches.h"
#include "web/site/public_site.h"
#include "web/site/site_folder.h"

namespace hoitu::site {

inline constexpr std::string_view kDirectives = "chi-dao-dieu-hanh";

template <class T>
T Must(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message + " " + result.error().detail);
  return *std::move(result);
}

// With a text of one paragraph that looks like markup.
articles::ArticleContent ContentOf(std::string title, std::string section);

// A grave one for every portal, from now for two hours.
alerts::AlertOrder AlertOf(std::string headline, Instant now);

// The real province with its 119 portals on *.localhost, and the real templates, strictly checked.
class PublicSiteTest : public store::DatabaseTest {
 protected:
  PublicSiteTest();

  struct Seen {
    int status = 0;
    std::string body;
    http::Headers headers;
  };
  Seen Get(std::string host, std::string target, std::string method = "GET") {
    return GetFrom(*public_site_, std::move(host), std::move(target), std::move(method));
  }
  // Built anew, from nothing that was kept.
  Seen GetFresh(std::string host, std::string target);
  // The status of a file of pages, as the console asks for it.
  int GetForOfficial(std::string path);

  std::int64_t PortalId(std::string_view slug) { return directory_->Get()->FindSlug(slug)->id; }
  const portals::Portal& Snv() { return *directory_->Get()->FindSlug("snv"); }
  std::int64_t RootId() { return directory_->Get()->root()->id; }

  articles::Article Draft(std::int64_t portal, articles::ArticleContent content);
  articles::Article Publish(articles::Article article);  // with all the steps before
  articles::Article Correct(const articles::Article& article, articles::ArticleContent content);
  void Withdraw(std::int64_t id, const articles::WithdrawalOrder& order);
  media::Picture AddPicture(std::int64_t portal);
  void MarkDirective(const articles::Article& article);
  void UnmarkDirective(std::int64_t article);
  // By the installation itself, for the portal.
  alerts::Alert RaiseAlert(std::int64_t portal, const alerts::AlertOrder& order);
  void EndAlert(const alerts::Alert& alert);

  render::PageCache& cache() { return caches_.pages; }
  const PublicSite& public_site() const { return *public_site_; }
  portals::CurrentDirectory& directory() { return *directory_; }

  static constexpr const char* kRoot = "tinh.localhost";
  static constexpr const char* kDepartment = "snv.tinh.localhost";
  static constexpr const char* kCommune = "kinhbac.tinh.localhost";

 private:
  static Seen GetFrom(const PublicSite& site, std::string host, std::string target,
                      std::string method);

  store::TemporaryFolder site_;
  media::PictureCodec codec_;
  std::unique_ptr<portals::CurrentDirectory> directory_;
  std::unique_ptr<store::Blobs> blobs_;
  std::unique_ptr<media::Renditions> renditions_;
  std::unique_ptr<const SiteFolder> folder_;
  Caches caches_{16 << 20};
  std::unique_ptr<CacheFollower> follower_;
  std::unique_ptr<PublicSite> public_site_;
  std::unique_ptr<store::Listening> listening_;
};

}  // namespace hoitu::site
