#include "articles/content_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "articles/testing/newsroom.h"

namespace hoitu::articles {
namespace {

TEST(ContentRules, CleansLinesAndKeepsAnIncompleteDraft) {
  ArticleContent content;
  content.title = "  Lễ\tkhai  giảng\x07 ";
  content.source.url = " https://baochinhphu.vn/a b ";
  const Result<ArticleContent> clean = CleanContent(content, 1);
  ASSERT_TRUE(clean);
  EXPECT_EQ(clean->title, "Lễ khai giảng");
  EXPECT_TRUE(clean->summary.empty());
}

TEST(ContentRules, NamesTheFieldAtFault) {
  const auto field_of = [](auto change) {
    ArticleContent content = SomeContent("A");
    change(content);
    const Result<ArticleContent> clean = CleanContent(content, 1);
    return clean ? std::string("kept") : clean.error().field;
  };
  EXPECT_EQ(field_of([](auto& c) { c.title = "\xff"; }), "/title");
  EXPECT_EQ(field_of([](auto& c) { c.title = std::string(301, 'a'); }), "/title");
  EXPECT_EQ(field_of([](auto& c) { c.summary = std::string(1001, 'a'); }), "/summary");
  EXPECT_EQ(field_of([](auto& c) { c.source.url = "javascript:alert(1)"; }), "/source_url");
  EXPECT_EQ(field_of([](auto& c) { c.source.url = "mailto:a@b.vn"; }), "/source_url");
  EXPECT_EQ(field_of([](auto& c) { c.language = "tiếng"; }), "/language");
  EXPECT_EQ(field_of([](auto& c) {
              for (int i = 0; i < 21; ++i) c.placements.push_back({i + 2, "news"});
            }),
            "/placements");
  EXPECT_EQ(field_of([](auto&) {}), "kept");
}

TEST(ContentRules, APlacementStandsOnceAndNeverRepeatsTheHomeSection) {
  ArticleContent content = SomeContent("A", "news");
  content.placements = {{3, "news"}, {1, "news"}, {3, "news"}, {1, "notices"}};
  EXPECT_THAT(CleanContent(content, 1)->placements,
              ::testing::ElementsAre(Placement{1, "notices"}, Placement{3, "news"}));
}

TEST(ContentRules, AReasonSaysSomething) {
  EXPECT_EQ(*CleanReason(" Thiếu nguồn.\n"), "Thiếu nguồn.");
  EXPECT_EQ(CleanReason(" \t ").error().message, "article.reason.empty");
  EXPECT_EQ(CleanReason(std::string(2001, 'a')).error().field, "/reason");
}

}  // namespace
}  // namespace hoitu::articles
