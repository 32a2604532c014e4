#include "articles/public_articles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "articles/broadcast.h"
#include "articles/testing/newsroom.h"

namespace hoitu::articles {
namespace {

using std::chrono::minutes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class PublicArticlesTest : public NewsroomTest {
 protected:
  Article PublishedLater(std::int64_t portal, std::string_view title,
                         std::string_view section = "news") {
    clock().Advance(minutes(1));
    return Published(portal, SomeContent(title, section));
  }

  void Broadcast(const Article& article, std::vector<std::string> levels) {
    ASSERT_TRUE(database().Write([&](store::Transaction& tx) -> Result<bool> {
      SetBroadcast(tx, article, {article.id, "orders", std::move(levels), tx.now(), 21});
      return true;
    }));
  }

  std::vector<std::string> Titles(std::int64_t portal, std::string_view section,
                                  Window window = {}) {
    return database().Read([&](store::Session& session) {
      std::vector<std::string> titles;
      for (const PublicLine& line : ListSection(session, From(portal), section, window)) {
        titles.push_back(line.title);
      }
      return titles;
    });
  }

  std::int64_t Count(std::int64_t portal, std::string_view section) {
    return database().Read(
        [&](store::Session& session) { return CountSection(session, From(portal), section); });
  }
};
INSTANTIATE_TEST_SUITE_P(Store, PublicArticlesTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(PublicArticlesTest, ASectionListsWhatIsPublicNewestFirstInWindows) {
  for (const char* title : {"A", "B", "C"}) PublishedLater(kRiver, title);
  PublishedLater(kRiver, "Nơi khác", "notices");
  PublishedLater(kHill, "Cổng khác");
  Draft(kRiver, SomeContent("Bản thảo"));
  EXPECT_THAT(Titles(kRiver, "news"), ElementsAre("C", "B", "A"));
  EXPECT_THAT(Titles(kRiver, "news", {.limit = 2, .offset = 1}), ElementsAre("B", "A"));
  EXPECT_THAT(Titles(kRiver, "news", {.limit = 2, .offset = 3}), IsEmpty());
  EXPECT_EQ(Count(kRiver, "news"), 3);
}

TEST_P(PublicArticlesTest, ABroadcastStandsInTheSectionOfEveryPortalByOneRow) {
  const Article order = PublishedLater(kCrown, "Công điện", "orders");
  PublishedLater(kHill, "Của xã", "orders");
  Broadcast(order, {});
  EXPECT_THAT(Titles(kRiver, "orders"), ElementsAre("Công điện"));
  EXPECT_THAT(Titles(kHill, "orders"), ElementsAre("Của xã", "Công điện"));
  EXPECT_THAT(Titles(kCrown, "orders"), ElementsAre("Công điện")) << "once where it also is placed";
  EXPECT_EQ(Count(kHill, "orders"), 2);
  EXPECT_THAT(Titles(kRiver, "news"), IsEmpty());

  const Answer answer = Look(kRiver, order.id);
  const auto* seen = std::get_if<PublicArticle>(&answer);
  ASSERT_TRUE(seen);
  EXPECT_TRUE(seen->broadcast);
  EXPECT_EQ(seen->shown_in, "orders");
  EXPECT_EQ(seen->canonical.portal, kCrown);
}

TEST_P(PublicArticlesTest, CorrectionAndWithdrawalReachEveryPortalWithoutATouch) {
  const Article order = PublishedLater(kCrown, "Công điện", "orders");
  Broadcast(order, {});
  const Article corrected = Corrected(Now(order.id), SomeContent("Công điện (sửa)", "orders"));
  EXPECT_THAT(Titles(kRiver, "orders"), ElementsAre("Công điện (sửa)"));
  const Article withdrawn = *Withdraw(Chief(kCrown), corrected);
  EXPECT_THAT(Titles(kRiver, "orders"), IsEmpty());
  EXPECT_TRUE(std::holds_alternative<WithdrawnArticle>(Look(kHill, order.id)));
  Corrected(withdrawn, SomeContent("Công điện (lại)", "orders"));
  EXPECT_THAT(Titles(kHill, "orders"), ElementsAre("Công điện (lại)"));
}

TEST_P(PublicArticlesTest, ABroadcastReachesOnlyTheLevelsItNames) {
  const Article order = PublishedLater(kCrown, "Cho thành phố", "orders");
  Broadcast(order, {"town", "harbour"});
  EXPECT_THAT(Titles(kHill, "orders"), ElementsAre("Cho thành phố"));
  Broadcast(order, {"harbour", "downtown"});
  EXPECT_THAT(Titles(kHill, "orders"), IsEmpty()) << "part of a code is not the code";
  EXPECT_TRUE(std::holds_alternative<std::monostate>(Look(kHill, order.id)));
  EXPECT_EQ(database().Read(
                [&](store::Session& session) { return FindBroadcast(session, order.id)->levels; }),
            (std::vector<std::string>{"harbour", "downtown"}));
}

TEST_P(PublicArticlesTest, AMarkOnWhatIsNotPublicShowsNothingUntilItIs) {
  const Article draft = Approved(kCrown, SomeContent("Chưa đăng", "orders"));
  Broadcast(draft, {});
  EXPECT_THAT(Titles(kRiver, "orders"), IsEmpty());
  EXPECT_EQ(Count(kRiver, "orders"), 0);
  ASSERT_TRUE(Publish(Chief(kCrown), draft));
  EXPECT_THAT(Titles(kRiver, "orders"), ElementsAre("Chưa đăng"));
  ASSERT_TRUE(Archive(Chief(kCrown), Now(draft.id)));
  EXPECT_THAT(Titles(kRiver, "orders"), IsEmpty());
}

TEST_P(PublicArticlesTest, TheLatestOfAPortalShowsEachArticleOnce) {
  ArticleContent twice = SomeContent("Hai mục");
  twice.placements = {{kRiver, "notices"}};
  const Article both = Published(kRiver, twice);
  PublishedLater(kRiver, "Mới hơn", "orders");
  const auto lines = database().Read(
      [&](store::Session& session) { return ListLatest(session, From(kRiver), {.limit = 10}); });
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].title, "Mới hơn");
  EXPECT_EQ(lines[1].id, both.id);
  EXPECT_EQ(lines[1].summary, "Tóm tắt: Hai mục");
}

TEST_P(PublicArticlesTest, TheSitemapGoesThroughThePortalsOwnArticlesByNumber) {
  const Article a = PublishedLater(kRiver, "A");
  const Article b = PublishedLater(kRiver, "B", "notices");
  PublishedLater(kHill, "C");
  const auto list = [&](std::int64_t after, std::size_t limit) {
    return database().Read([&](store::Session& session) {
      std::vector<std::string> paths;
      for (const SitemapLine& line : ListSitemap(session, kRiver, after, limit)) {
        paths.push_back(line.address.Path());
      }
      return paths;
    });
  };
  EXPECT_THAT(list(0, 1), ElementsAre("/news/a-" + std::to_string(a.id)));
  EXPECT_THAT(list(a.id, 9), ElementsAre("/notices/b-" + std::to_string(b.id)));
}

TEST_P(PublicArticlesTest, ATitleWithoutLettersStillHasAnAddress) {
  const Article article = Published(kRiver, SomeContent("!!!"));
  const auto address =
      database().Read([&](store::Session& session) { return FindAddress(session, article.id); });
  EXPECT_EQ(address->Path(), "/news/" + std::to_string(article.id));
}

TEST_P(PublicArticlesTest, ReadersAreToldWhatACorrectionChanged) {
  Article article = Published(kRiver, SomeContent("Một"));
  ArticleContent corrected = SomeContent("Hai");
  corrected.change_note = "Sửa ngày họp.";
  article = Corrected(article, corrected);
  ArticleContent draft = SomeContent("Ba");
  draft.change_note = "Chưa duyệt.";
  ASSERT_TRUE(Save(Writer(kRiver), article, draft));
  const auto changes = database().Read(
      [&](store::Session& session) { return ListPublicChanges(session, article.id); });
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].note, "Sửa ngày họp.");
}

}  // namespace
}  // namespace hoitu::articles
