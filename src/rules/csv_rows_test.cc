#include "rules/csv_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string_view>
#include <utility>

namespace hoitu::rules {
namespace {

using testing::ElementsAre;

constexpr std::array<std::string_view, 2> kColumns{"a", "b"};

TEST(ParseCsv, UnderstandsQuotesCommasAndLineBreaksInsideThem) {
  RulebookErrors errors;
  const auto rows = ParseCsv(
      "\xEF\xBB\xBF"
      "a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n\n 3 ,4",
      "f.csv", kColumns, errors);
  ASSERT_TRUE(errors.empty());
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_THAT(rows[0].cells, ElementsAre("x, \"y\"\nz", "2"));
  EXPECT_EQ(rows[0].line, 2);
  EXPECT_THAT(rows[1].cells, ElementsAre("3", "4"));
  EXPECT_EQ(rows[1].line, 5);
}

TEST(ParseCsv, ReportsABadRowAndGoesOnWithTheNext) {
  RulebookErrors errors;
  const auto rows = ParseCsv("a,b\n\"x\"y,1\n1,2,3\n5,6\n\"7", "f.csv", kColumns, errors);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_THAT(rows[0].cells, ElementsAre("5", "6"));
  const auto found = std::move(errors).Sorted();
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(Describe(found[0]), "f.csv:2: a quotation mark stands in the wrong place");
  EXPECT_EQ(Describe(found[1]), "f.csv:3: has 3 cells, must have 2");
  EXPECT_EQ(Describe(found[2]), "f.csv:5: a quotation mark is not closed");
}

TEST(ParseCsv, WantsTheHeadingItKnows) {
  RulebookErrors errors;
  EXPECT_TRUE(ParseCsv("a,c\n1,2\n", "f.csv", kColumns, errors).empty());
  EXPECT_EQ(Describe(std::move(errors).Sorted().at(0)), "f.csv:1: the first line must be \"a,b\"");
}

}  // namespace
}  // namespace hoitu::rules
