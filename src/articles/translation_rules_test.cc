#include "articles/translation_rules.h"

#include <gtest/gtest.h>

#include "articles/article_store.h"
#include "articles/testing/newsroom.h"

namespace hoitu::articles {
namespace {

class TranslationRulesTest : public NewsroomTest {
 protected:
  static ArticleContent English(std::int64_t original, std::int64_t revision) {
    ArticleContent content = SomeContent("School year opens");
    content.language = "en";
    content.translates = {.article = original, .revision = revision};
    return content;
  }
  std::string Refusal(ArticleContent content) {
    const auto made = Create(Writer(kRiver), kRiver, std::move(content));
    return made ? "" : made.error().message + made.error().field;
  }
};
INSTANTIATE_TEST_SUITE_P(Store, TranslationRulesTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(TranslationRulesTest, KeepsWhatIsTranslated) {
  const Article original = Draft(kRiver, SomeContent("Khai giảng"));
  const Article translation = Draft(kRiver, English(original.id, 1));
  const auto stored = database().Read([&](store::Session& session) {
    return LoadRevision(session, translation.id, translation.revision).content.translates;
  });
  EXPECT_EQ(stored, (Translates{original.id, 1}));
}

TEST_P(TranslationRulesTest, RefusesWhatIsNoOriginal) {
  const Article original = Draft(kRiver, SomeContent("Khai giảng"));
  const Article elsewhere = Draft(kHill, SomeContent("Khai giảng"));
  const Article translation = Draft(kRiver, English(original.id, 1));
  EXPECT_EQ(Refusal(English(999, 1)), "article.translation.unknown/translates");
  EXPECT_EQ(Refusal(English(original.id, 2)), "article.translation.unknown/translates");
  EXPECT_EQ(Refusal(English(elsewhere.id, 1)), "article.translation.unknown/translates");
  EXPECT_EQ(Refusal(English(translation.id, 1)), "article.translation.chain/translates");
  ArticleContent same_language = English(original.id, 1);
  same_language.language = "vi";
  EXPECT_EQ(Refusal(same_language), "article.translation.language/translates");
}

TEST_P(TranslationRulesTest, AnArticleDoesNotTranslateItself) {
  const Article original = Draft(kRiver, SomeContent("Khai giảng"));
  const auto saved = Save(Writer(kRiver), original, English(original.id, 1));
  ASSERT_FALSE(saved);
  EXPECT_EQ(saved.error().message, "article.translation.unknown");
}

}  // namespace
}  // namespace hoitu::articles
