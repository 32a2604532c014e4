// The versions of a portal in other languages, by path (R-LNG, R-POR-11).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/site/testing/public_site_fixture.h"

namespace hoitu::site {
namespace {

using articles::Article;
using articles::ArticleContent;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class LanguagesTest : public PublicSiteTest {
 protected:
  static ArticleContent English(std::string title) {
    ArticleContent content = ContentOf(std::move(title), "tin-tuc-su-kien");
    content.language = "en";
    return content;
  }
  static ArticleContent TranslationOf(const Article& original, std::string title) {
    ArticleContent content = English(std::move(title));
    content.translates = {.article = original.id, .revision = original.revision};
    return content;
  }
  static std::string PathOf(std::string_view base, std::string_view slug, const Article& article) {
    return std::string(base) + "/tin-tuc-su-kien/" + std::string(slug) + "-" +
           std::to_string(article.id);
  }

  const Article original_ = Publish(Draft(RootId(), ContentOf("Khai giảng", "tin-tuc-su-kien")));
  const std::string vietnamese_ = PathOf("", "khai-giang", original_);
};
INSTANTIATE_TEST_SUITE_P(Store, LanguagesTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(LanguagesTest, EachVersionListsItsOwnArticles) {
  const Article english = Publish(Draft(RootId(), English("School year opens")));
  for (const char* list : {"/", "/tin-tuc-su-kien", "/rss.xml", "/atom.xml"}) {
    EXPECT_THAT(Get(kRoot, list).body,
                AllOf(HasSubstr("Khai giảng"), Not(HasSubstr("School year"))))
        << list;
    EXPECT_THAT(Get(kRoot, std::string("/en") + list).body,
                AllOf(HasSubstr("School year opens"), Not(HasSubstr("Khai giảng"))))
        << list;
  }
  const std::string path = PathOf("/en", "school-year-opens", english);
  const Seen page = Get(kRoot, path);
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body,
              AllOf(HasSubstr("<html lang=\"en\">"), HasSubstr("Skip to the main content"),
                    HasSubstr("<title>School year opens – Portal of Bắc Ninh Province"),
                    HasSubstr("22 November 2026"), HasSubstr("href=\"/en/-/so-do\""),
                    HasSubstr("<link rel=\"canonical\" href=\"http://tinh.localhost:8080" + path)));
  EXPECT_THAT(Get(kRoot, "/sitemap.xml").body,
              AllOf(HasSubstr("<loc>http://tinh.localhost:8080" + path + "</loc>"),
                    HasSubstr("<loc>http://tinh.localhost:8080/ko/</loc>")));
}

TEST_P(LanguagesTest, EachLanguageHasItsOwnInterface) {
  const std::vector<std::pair<std::string, std::string>> homes = {
      {"/", "Trang chủ"}, {"/en/", "Home"}, {"/ja/", "ホーム"}, {"/zh/", "首页"}, {"/ko/", "홈"}};
  for (const auto& [path, home] : homes) {
    const Seen page = Get(kRoot, path);
    EXPECT_EQ(page.status, 200) << path;
    EXPECT_THAT(page.body, HasSubstr(">" + home + "</a>")) << path;
    for (const auto& [other, ignored] : homes)
      EXPECT_THAT(page.body, HasSubstr("\"http://tinh.localhost:8080" + other + "\"")) << path;
  }
  EXPECT_EQ(Get(kRoot, "/en").headers.Find("Location"), "http://tinh.localhost:8080/en/");
}

TEST_P(LanguagesTest, APortalHasTheLanguagesOfItsLevelOnly) {
  EXPECT_EQ(Get(kDepartment, "/en/").status, 200);
  for (const char* none : {"/ja/", "/ja", "/ja/tin-tuc-su-kien"})
    EXPECT_EQ(Get(kDepartment, none).status, 404) << none;
  EXPECT_EQ(Get(kCommune, "/en/").status, 404);
  EXPECT_THAT(Get(kCommune, "/").body, Not(HasSubstr("hreflang")));
}

TEST_P(LanguagesTest, AnArticleStandsInItsOwnVersionOnly) {
  const Article english = Publish(Draft(RootId(), English("School year opens")));
  const std::string right = PathOf("/en", "school-year-opens", english);
  for (const std::string& wrong :
       {PathOf("", "school-year-opens", english), PathOf("/ko", "school-year-opens", english)}) {
    const Seen seen = Get(kRoot, wrong);
    EXPECT_EQ(seen.status, 301) << wrong;
    EXPECT_EQ(seen.headers.Find("Location"), "http://tinh.localhost:8080" + right);
  }
}

TEST_P(LanguagesTest, VersionsOfAnArticleKnowEachOtherAtOnce) {
  EXPECT_THAT(Get(kRoot, vietnamese_).body, Not(HasSubstr("school-year-opens")));
  const Article english = Publish(Draft(RootId(), TranslationOf(original_, "School year opens")));
  const std::string path = PathOf("/en", "school-year-opens", english);
  const std::string host = "http://tinh.localhost:8080";
  for (const std::string& version : {vietnamese_, path}) {
    EXPECT_THAT(Get(kRoot, version).body,
                AllOf(HasSubstr("hreflang=\"en\" href=\"" + host + path + "\""),
                      HasSubstr("hreflang=\"x-default\" href=\"" + host + vietnamese_ + "\""),
                      HasSubstr("<a href=\"" + path + "\" lang=\"en\" hreflang=\"en\"")))
        << version;
  }
  EXPECT_THAT(Get(kRoot, path).body, AllOf(HasSubstr("This is a translation."),
                                           Not(HasSubstr("The original has changed"))));

  Withdraw(english.id, {articles::Outcome::kError, "Sai sót.", {}});
  EXPECT_THAT(Get(kRoot, vietnamese_).body, Not(HasSubstr("school-year-opens")));
}

TEST_P(LanguagesTest, ATranslationSaysWhenItsOriginalHasChanged) {
  const Article english = Publish(Draft(RootId(), TranslationOf(original_, "School year opens")));
  const std::string path = PathOf("/en", "school-year-opens", english);
  EXPECT_THAT(Get(kRoot, path).body, Not(HasSubstr("The original has changed")));
  const Article corrected = Correct(original_, ContentOf("Khai giảng sớm", "tin-tuc-su-kien"));
  EXPECT_THAT(Get(kRoot, path).body, HasSubstr("The original has changed"));
  Correct(english, TranslationOf(corrected, "School year opens earlier"));
  EXPECT_THAT(Get(kRoot, path).body, Not(HasSubstr("The original has changed")));
}

}  // namespace
}  // namespace hoitu::site
