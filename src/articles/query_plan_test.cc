// What citizens and editors read in lists is found by indexes, however much there is. The plans are
// those of SQLite, which prints them in a stable form; both databases have the same indexes.

#include <gtest/gtest.h>

#include <ctime>
#include <regex>
#include <utility>

#include "articles/article_lists.h"
#include "articles/publish_due.h"
#include "articles/tasks.h"
#include "articles/testing/newsroom.h"

namespace hoitu::articles {
namespace {

constexpr int kArticles = 50'000;

// Passes statements on and notes the plan of each.
class PlanReader final : public store::Session {
 public:
  explicit PlanReader(store::Session& session) : session_(session) {}
  const std::string& plans() const { return plans_; }

 protected:
  Answer Run(std::string_view sql, std::vector<store::Value> args) override {
    for (const store::Row& row :
         session_.QueryWith("EXPLAIN QUERY PLAN " + std::string(sql), args)) {
      plans_ += row.Text(3) + "\n";
    }
    return {session_.QueryWith(sql, std::move(args)), 0};
  }

 private:
  store::Session& session_;
  std::string plans_;
};

class QueryPlanTest : public NewsroomTest {
 protected:
  // Fifty thousand published articles on one portal, in 20 sections, and a few of everything else.
  void SetUp() override {
    if (GetParam() != store::DatabaseKind::kSqlite) GTEST_SKIP() << "plans are read on SQLite";
    ASSERT_TRUE(database().Write([](store::Transaction& tx) -> Result<bool> {
      const std::string numbers =
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
          "WHERE i < 50000) ";
      tx.Execute(
          "INSERT INTO article (id, home_portal, state, state_since, version, revision, "
          "revised_by, "
          "title_folded, section, slug, first_published_at, converted, changed_at, created_at, "
          "created_by) " +
          numbers +
          "SELECT i, 2, 'published', i, 1, 1, 11, 'bai ' || i, 's' || i % 20, 'bai-' || i, i, 1, "
          "i, "
          "i, 11 FROM n");
      tx.Execute(
          "INSERT INTO article_revision (article, number, language, title, summary, author_line, "
          "source_name, source_url, change_note, section, placements, created_at, created_by, "
          "body) " +
          numbers +
          "SELECT i, 1, 'vi', 'Bài ' || i, '', '', '', '', '', 's' || i % 20, '[]', i, 11, "
          "'{\"type\":\"doc\"}' FROM n");
      tx.Execute("INSERT INTO approved_revision (article, revision, at) " + numbers +
                 "SELECT i, 1, i FROM n");
      tx.Execute(
          "INSERT INTO publication (article, home_portal, revision, published_at, "
          "revised_at, archived) " +
          numbers + "SELECT i, 2, 1, i, i, 0 FROM n");
      tx.Execute("INSERT INTO placement (article, portal, section, published_at) " + numbers +
                 "SELECT i, 2, CASE WHEN i % 2 = 0 THEN 'news' ELSE 's' || i % 20 END, i FROM n");
      tx.Execute("INSERT INTO broadcast (article, section, levels, published_at, at, account) " +
                 numbers + "SELECT i, 'orders', '', i, i, 21 FROM n WHERE i % 10 = 0");
      return true;
    }));
  }

  template <class Work>
  void ExpectIndexes(std::string_view what, Work&& work) {
    database().Read([&](store::Session& session) {
      PlanReader reader(session);
      const std::clock_t before = std::clock();
      work(reader);
      const std::clock_t took = std::clock() - before;
      // The names of tables and their short forms in the statements; subqueries may be scanned.
      static const std::regex kScan(
          "SCAN (article|article_revision|publication|placement|broadcast|[aprxynb])( [^U]|\n)");
      EXPECT_FALSE(std::regex_search(reader.plans(), kScan)) << what << "\n" << reader.plans();
      EXPECT_EQ(reader.plans().find("SCAN a USING"), std::string::npos) << reader.plans();
      EXPECT_LT(took, CLOCKS_PER_SEC / 10) << what;
      return 0;
    });
  }
  template <class Work>
  void ExpectNoSorting(std::string_view what, Work&& work) {
    ExpectIndexes(what, work);
    database().Read([&](store::Session& session) {
      PlanReader reader(session);
      work(reader);
      EXPECT_EQ(reader.plans().find("USE TEMP B-TREE"), std::string::npos) << what << "\n"
                                                                           << reader.plans();
      return 0;
    });
  }
};
INSTANTIATE_TEST_SUITE_P(Store, QueryPlanTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(QueryPlanTest, EveryListIsReadFromAnIndex) {
  ExpectNoSorting("an article", [&](store::Session& session) {
    EXPECT_TRUE(std::holds_alternative<PublicArticle>(FindPublic(session, From(kRiver), 4711)));
  });
  ExpectIndexes("a section", [&](store::Session& session) {
    EXPECT_EQ(ListSection(session, From(kRiver), "news", {}).size(), 20U);
  });
  ExpectIndexes("the last page of a section", [&](store::Session& session) {
    EXPECT_EQ(ListSection(session, From(kRiver), "news", {.limit = 20, .offset = 24'990}).size(),
              10U);
  });
  ExpectIndexes("five thousand broadcasts", [&](store::Session& session) {
    EXPECT_EQ(ListSection(session, From(kHill), "orders", {}).front().id, kArticles);
  });
  ExpectIndexes("the number of a section's articles", [&](store::Session& session) {
    EXPECT_EQ(CountSection(session, From(kRiver), "news"), kArticles / 2);
  });
  ExpectIndexes("the latest of a portal", [&](store::Session& session) {
    EXPECT_EQ(ListLatest(session, From(kRiver), {}).size(), 20U);
  });
  ExpectNoSorting("the sitemap", [&](store::Session& session) {
    EXPECT_EQ(ListSitemap(session, kRiver, 40'000, 1000).size(), 1000U);
  });
  ExpectNoSorting("the console's list", [&](store::Session& session) {
    EXPECT_EQ(ListArticles(session, Writer(kRiver), kRiver, {})->items.size(), 50U);
  });
  ExpectNoSorting("the console's list of a state", [&](store::Session& session) {
    EXPECT_TRUE(
        ListArticles(session, Writer(kRiver), kRiver, {.state = State::kDraft})->items.empty());
  });
  ExpectNoSorting("what is due", [&](store::Session& session) { NextDue(session); });
  ExpectIndexes("what waits for a chief", [&](store::Session& session) {
    EXPECT_TRUE(ListTasks(session, Chief(kRiver), rulebook(), clock().Now()).empty());
  });
}

}  // namespace
}  // namespace hoitu::articles
