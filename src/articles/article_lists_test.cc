#include "articles/article_lists.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "articles/testing/newsroom.h"

namespace hoitu::articles {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ArticleListsTest : public NewsroomTest {
 protected:
  std::vector<std::string> Titles(const ListFilter& filter) {
    return database().Read([&](store::Session& session) {
      std::vector<std::string> titles;
      const ArticleList list = *ListArticles(session, Writer(kRiver), kRiver, filter);
      for (const Article& article : list.items) titles.push_back(article.title);
      return titles;
    });
  }
};
INSTANTIATE_TEST_SUITE_P(Store, ArticleListsTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(ArticleListsTest, FiltersByStateSectionAndFoldedTitle) {
  Draft(kRiver, SomeContent("Đường làng"));
  clock().Advance(std::chrono::minutes(1));
  Submitted(kRiver, SomeContent("Con đường mới", "notices"));
  Draft(kHill, SomeContent("Đường khác"));
  EXPECT_THAT(Titles({}), ElementsAre("Con đường mới", "Đường làng"));
  EXPECT_THAT(Titles({.state = State::kDraft}), ElementsAre("Đường làng"));
  EXPECT_THAT(Titles({.section = "notices"}), ElementsAre("Con đường mới"));
  EXPECT_THAT(Titles({.title = "DUONG"}), ElementsAre("Con đường mới", "Đường làng"));
  EXPECT_THAT(Titles({.title = "đường l"}), ElementsAre("Đường làng"));
  EXPECT_THAT(Titles({.title = "%"}), IsEmpty()) << "signs of LIKE mean themselves";
  EXPECT_THAT(Titles({.title = "_"}), IsEmpty());
}

TEST_P(ArticleListsTest, GoesThroughAllInPortionsEachOnce) {
  for (int i = 0; i < 7; ++i) {
    if (i % 3 == 0) clock().Advance(std::chrono::minutes(1));  // some share a moment
    Draft(kRiver, SomeContent("Bài " + std::to_string(i)));
  }
  std::vector<std::int64_t> seen;
  std::string after;
  do {
    const ArticleList list = database().Read([&](store::Session& session) {
      return *ListArticles(session, Writer(kRiver), kRiver, {}, after, 3);
    });
    for (const Article& article : list.items) seen.push_back(article.id);
    after = list.next;
  } while (!after.empty());
  EXPECT_THAT(seen, ElementsAre(7, 6, 5, 4, 3, 2, 1));
}

TEST_P(ArticleListsTest, RefusesAForeignPortalAndABrokenCursor) {
  database().Read([&](store::Session& session) {
    EXPECT_EQ(ListArticles(session, Writer(kHill), kRiver, {}).error().kind,
              ProblemKind::kNotFound);
    for (const char* cursor : {"x", "1", "1-", "-1-2", "1-2-3", "1-2x", "99999999999999999999-1"}) {
      EXPECT_EQ(ListArticles(session, Writer(kRiver), kRiver, {}, cursor).error().message,
                "list.cursor.invalid")
          << cursor;
    }
    return 0;
  });
}

}  // namespace
}  // namespace hoitu::articles
