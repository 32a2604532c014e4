// What is kept in memory against what would be built now: after every acknowledged change, while
// readers fill the caches as fast as they can, a page from memory has the bytes of a page built
// from nothing.
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "web/site/testing/public_site_fixture.h"

namespace hoitu::site {
namespace {

using articles::Article;

constexpr int kChanges = 80;

class CachedPagesTest : public PublicSiteTest {
 protected:
  using Address = std::pair<std::string, std::string>;

  CachedPagesTest() {
    for (const char* host : {kRoot, kDepartment, kCommune}) {
      for (const char* path : {"/", "/tin-tuc-su-kien", "/chi-dao-dieu-hanh", "/rss.xml",
                               "/sitemap.xml", "/-/canh-bao.xml"})
        watched_.emplace_back(host, path);
    }
  }

  // Publishes, corrects, withdraws, directs or ends the direction of something, raises or ends an
  // alert.
  void ChangeSomething(std::mt19937& random) {
    const auto below = [&](std::size_t n) {
      return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
    };
    if (below(5) == 0) return alerts_.size() < 3 ? RaiseOne(below(3)) : EndOne(below(3));
    if (public_.size() < 4 || below(3) == 0) return PublishOne(below(3), ++number_);
    const std::size_t chosen = below(public_.size());
    switch (below(4)) {
      case 0:
        public_[chosen] = Correct(public_[chosen], Content(++number_));
        break;
      case 1:
        Withdraw(public_[chosen].id, {articles::Outcome::kExpired, "Hết hạn.", {}});
        public_.erase(public_.begin() + static_cast<std::ptrdiff_t>(chosen));
        break;
      case 2:
        MarkDirective(public_[chosen]);
        break;
      default:
        UnmarkDirective(public_[chosen].id);
    }
  }

  void ExpectMemoryIsRight(int change) {
    for (const auto& [host, path] : watched_) {
      const Seen kept = Get(host, path), fresh = GetFresh(host, path);
      ASSERT_EQ(kept.status, fresh.status) << host << path << " after change " << change;
      ASSERT_EQ(kept.body, fresh.body) << host << path << " after change " << change;
    }
  }

  // Asks for what is watched at the first, until told to stop.
  void Read(const std::atomic<bool>& stop, std::vector<Address> addresses, std::size_t from) {
    for (std::size_t i = from; !stop; ++i) {
      const auto& [host, path] = addresses[i % addresses.size()];
      EXPECT_EQ(Get(host, path).status, 200);
    }
  }

  const std::vector<Address>& watched() const { return watched_; }

 private:
  articles::ArticleContent Content(int number) {
    const std::array<const char*, 2> sections = {"tin-tuc-su-kien", "chi-dao-dieu-hanh"};
    return ContentOf("Bài số " + std::to_string(number), sections[number % sections.size()]);
  }
  std::int64_t Home(std::size_t portal) {
    return std::array<std::int64_t, 3>{RootId(), PortalId("snv"), PortalId("kinhbac")}[portal];
  }
  // Of the province for all, or of another portal for itself.
  void RaiseOne(std::size_t portal) {
    alerts::AlertOrder order = AlertOf("Thông báo số " + std::to_string(++number_), clock().Now());
    if (portal > 0) order.reach = {alerts::Reaches::kPortal, {}, Home(portal)};
    alerts_.push_back(RaiseAlert(Home(portal), order));
    static constexpr std::array<const char*, 3> kHosts = {kRoot, kDepartment, kCommune};
    watched_.emplace_back(kHosts[portal],
                          "/-/canh-bao/" + std::to_string(alerts_.back().id) + ".xml");
  }
  void EndOne(std::size_t chosen) {
    EndAlert(alerts_[chosen]);
    alerts_.erase(alerts_.begin() + static_cast<std::ptrdiff_t>(chosen));
  }
  void PublishOne(std::size_t portal, int number) {
    const Article article = Publish(Draft(Home(portal), Content(number)));
    static constexpr std::array<const char*, 3> kHosts = {kRoot, kDepartment, kCommune};
    watched_.emplace_back(kHosts[portal], "/-/in/" + std::to_string(article.id));
    public_.push_back(article);
  }

  std::vector<Address> watched_;
  std::vector<Article> public_;
  std::vector<alerts::Alert> alerts_;
  int number_ = 0;
};
INSTANTIATE_TEST_SUITE_P(Store, CachedPagesTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(CachedPagesTest, HaveTheBytesOfPagesBuiltNow) {
  std::mt19937 random(20261122);
  std::atomic<bool> stop = false;
  std::vector<std::jthread> readers;
  for (std::size_t reader = 0; reader < 3; ++reader)
    readers.emplace_back(
        [this, &stop, addresses = watched(), reader] { Read(stop, addresses, reader * 5); });
  for (int change = 0; change < kChanges && !HasFatalFailure(); ++change) {
    ChangeSomething(random);
    ExpectMemoryIsRight(change);
  }
  stop = true;
}

}  // namespace
}  // namespace hoitu::site
