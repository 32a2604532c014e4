#include "web/site/cache_follower.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/site/testing/public_site_fixture.h"

namespace hoitu::site {
namespace {

using testing::HasSubstr;

using CacheFollowerTest = PublicSiteTest;
INSTANTIATE_TEST_SUITE_P(Store, CacheFollowerTest, store::EveryDatabase(), store::DatabaseName);

// Between the reading of the directory and the follower's first round somebody else may commit.
TEST_P(CacheFollowerTest, BeginsWithWhatTheDirectoryDoesNotKnow) {
  const store::Sequence known = directory().Get()->sequence();
  Publish(Draft(RootId(), ContentOf("Khai giảng", "tin-tuc-su-kien")));
  Caches caches(1 << 20);
  CacheFollower follower(database(), directory(), caches);
  EXPECT_EQ(database().Read([&](store::Session& session) { return follower.Start(session); }),
            known);
}

// What a newer program adopted and this one cannot read leaves the last good directory in force.
TEST_P(CacheFollowerTest, GoesOnWhenTheRulebookCannotBeRead) {
  EXPECT_EQ(Get(kRoot, "/").status, 200);
  Must(database().Write([](store::Transaction& tx) -> Result<bool> {
    tx.Execute("UPDATE rulebook_file SET text = 'of = [tomorrow' WHERE name = 'levels.toml'");
    tx.Append({.kind = "rulebook.adopted", .subject = "rulebook:2"});
    return true;
  }));
  const auto article = Draft(RootId(), ContentOf("Khai giảng", "tin-tuc-su-kien"));
  Must(database().Write([&](store::Transaction& tx) -> Result<bool> {
    tx.Append({.kind = "article.saved", .subject = "article:" + std::to_string(article.id)});
    return true;
  }));
  const Seen home = Get(kRoot, "/");
  EXPECT_EQ(home.status, 200);
  EXPECT_THAT(home.body, HasSubstr("118 cổng"));
}

}  // namespace
}  // namespace hoitu::site
