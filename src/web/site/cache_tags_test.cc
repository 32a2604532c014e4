#include "web/site/cache_tags.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hoitu::site {
namespace {

using testing::UnorderedElementsAre;

store::Event ArticleEvent(std::string kind, std::string body) {
  return {std::move(kind), "article:17", 3, 1, std::move(body)};
}

TEST(CacheTags, WorkOnADraftTouchesTheArticleOnly) {
  for (const char* kind : {"article.saved", "article.submitted", "article.returned",
                           "article.approved", "article.scheduled"}) {
    EXPECT_THAT(TagsOf(ArticleEvent(kind, R"({"home":3,"placements":[],"directive":true})")),
                UnorderedElementsAre("article:17"))
        << kind;
  }
}

TEST(CacheTags, PublicChangesTouchTheListsTheyStandIn) {
  for (const char* kind :
       {"article.published", "article.withdrawn", "article.archived", "article.imported"}) {
    EXPECT_THAT(TagsOf(ArticleEvent(
                    kind, R"({"placements":[[3,"tin-tuc"],[5,"van-ban"]],"directive":false})")),
                UnorderedElementsAre("article:17", "listing:3:tin-tuc", "latest:3",
                                     "listing:5:van-ban", "latest:5"))
        << kind;
  }
}

TEST(CacheTags, ADirectiveTouchesTheListsOfEveryPortal) {
  EXPECT_THAT(TagsOf(ArticleEvent("article.published", R"({"placements":[],"directive":true})")),
              UnorderedElementsAre("article:17", "latest:3", "directives"));
  for (const char* kind : {"directive.marked", "directive.revoked"})
    EXPECT_THAT(TagsOf(ArticleEvent(kind, "{}")), UnorderedElementsAre("article:17", "directives"));
}

TEST(CacheTags, PortalsAndRulebookTouchWhatIsBuiltFromThem) {
  EXPECT_THAT(TagsOf({"portal.changed", "portal:3", 3, 1, "{}"}),
              UnorderedElementsAre("portal:3", "portals"));
  EXPECT_THAT(TagsOf({"portal.created", "portal:4", std::nullopt, std::nullopt, "{}"}),
              UnorderedElementsAre("portal:4", "portals"));
  EXPECT_THAT(TagsOf({"rulebook.adopted", "rulebook:2", std::nullopt, std::nullopt, "{}"}),
              UnorderedElementsAre("rulebook:2", "rulebook"));
  EXPECT_TRUE(ChangesDirectory({"portal.changed", "portal:3", 3, 1, "{}"}));
  EXPECT_FALSE(ChangesDirectory(ArticleEvent("article.saved", "{}")));
}

TEST(CacheTags, AnAlertTouchesEveryPageOrThoseOfItsPortal) {
  const auto tags = [](std::string body) {
    return TagsOf({"alert.raised", "alert:8", 1, 1, std::move(body)});
  };
  EXPECT_THAT(tags(R"({"reach":"everywhere","target":null})"),
              UnorderedElementsAre("alert:8", "alert-feeds", "alerts"));
  EXPECT_THAT(tags(R"({"reach":"levels","levels":["commune"],"target":null})"),
              UnorderedElementsAre("alert:8", "alert-feeds", "alerts"));
  EXPECT_THAT(tags(R"({"reach":"portal","target":3})"),
              UnorderedElementsAre("alert:8", "alert-feeds", "portal:3"));
  EXPECT_THAT(tags("not json"), UnorderedElementsAre("alert:8", "alert-feeds", "alerts"));
}

TEST(CacheTags, OtherEventsTouchTheirSubject) {
  EXPECT_THAT(TagsOf({"picture.changed", "picture:4", 3, 1, "{}"}),
              UnorderedElementsAre("picture:4"));
  EXPECT_THAT(TagsOf({"role.granted", "account:9", 3, 1, "not json"}),
              UnorderedElementsAre("account:9"));
}

}  // namespace
}  // namespace hoitu::site
