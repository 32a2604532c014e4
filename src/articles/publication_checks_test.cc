#include "articles/publication_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "articles/testing/newsroom.h"

namespace hoitu::articles {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Blocking(const ArticleContent& content) {
  HomeRules home;
  home.sections = {"news"};
  home.languages = {"vi"};
  std::vector<std::string> messages;
  for (const Finding& finding : CheckForPublication(content, home)) {
    if (finding.weight == Finding::Weight::kBlocking) messages.push_back(finding.message);
  }
  return messages;
}

richtext::Node Figure(std::string alt) {
  richtext::Node figure;
  figure.kind = richtext::Kind::kFigure;
  figure.picture = 7;
  figure.alt = std::move(alt);
  return figure;
}

TEST(PublicationChecks, ACompleteTextIsFree) { EXPECT_THAT(Blocking(SomeContent("A")), IsEmpty()); }

TEST(PublicationChecks, AnEmptyDraftIsToldEverythingAtOnceInTheOrderOfThePage) {
  ArticleContent content;
  content.language = "fr";
  EXPECT_THAT(Blocking(content),
              ElementsAre("article.title.empty", "article.summary.empty", "article.section.unknown",
                          "article.language.not_offered", "article.body.empty"));
}

TEST(PublicationChecks, BlanksAreNoBodyAPictureIs) {
  ArticleContent content = SomeContent("A");
  content.body.blocks[0].children[0].text = " ";
  EXPECT_THAT(Blocking(content), ElementsAre("article.body.empty"));
  content.body.blocks.push_back(Figure("Toàn cảnh"));
  EXPECT_THAT(Blocking(content), IsEmpty());
}

TEST(PublicationChecks, EveryPictureSaysWhatItShowsAlsoDeepInside) {
  ArticleContent content = SomeContent("A");
  richtext::Node quote;
  quote.kind = richtext::Kind::kBlockquote;
  quote.children = {Figure("")};
  content.body.blocks.push_back(quote);
  EXPECT_THAT(Blocking(content), ElementsAre("richtext.check.alternative_missing"));
}

TEST(PublicationChecks, ARepostNamesItsSource) {
  ArticleContent content = SomeContent("A");
  content.source.url = "https://example.vn/goc";
  EXPECT_THAT(Blocking(content), ElementsAre("article.source.name_missing"));
}

}  // namespace
}  // namespace hoitu::articles
