#include "base/problem_text.h"

#include <gtest/gtest.h>

#include <set>

namespace hoitu {
namespace {

// tests/house/problem_texts.py holds the keys against the sources.
TEST(ProblemTextTest, SaysAKeyInBothLanguages) {
  const ProblemText text = FindProblemText("article.title.empty");
  EXPECT_EQ(text.vietnamese, "Bài cần có tiêu đề.");
  EXPECT_EQ(text.english, "The title is missing.");
}

TEST(ProblemTextTest, AKeyWithoutATextIsItsOwnText) {
  const ProblemText text = FindProblemText("no.such.key");
  EXPECT_EQ(text.vietnamese, "no.such.key");
  EXPECT_EQ(text.english, "no.such.key");
}

TEST(ProblemTextTest, NoTextIsEmptyAndNoKeyIsThereTwice) {
  std::set<std::string_view> keys;
  for (const ProblemText& text : ProblemTexts()) {
    EXPECT_TRUE(keys.insert(text.key).second) << text.key;
    EXPECT_FALSE(text.vietnamese.empty() || text.english.empty()) << text.key;
  }
  EXPECT_GT(keys.size(), 100u);
}

}  // namespace
}  // namespace hoitu
