#include "richtext/from_plain_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "richtext/to_plain_text.h"

namespace hoitu::richtext {
namespace {

TEST(FromPlainText, ReadsParagraphsHeadingsAndLists) {
  const auto document = FromPlainText(
      "Đoạn một,\r\ndòng hai.\n\n\n== Lịch sử ==\nĐoạn hai.\n- a\n* b\n\n=== Xa hơn ===\n"
      "====== Sâu ======\n== Không đều ===\n");
  ASSERT_TRUE(document);
  std::string kinds;
  for (const Node& block : document->blocks) {
    kinds += block.kind == Kind::kHeading ? std::to_string(block.level) : "";
    kinds += block.kind == Kind::kParagraph ? "p" : block.kind == Kind::kBulletList ? "l" : "";
  }
  EXPECT_EQ(kinds, "p2pl34p");
  EXPECT_EQ(ToPlainText(*document),
            "Đoạn một,\ndòng hai.\n\nLịch sử\n\nĐoạn hai.\n\n- a\n- b\n\nXa hơn\n\nSâu\n\n"
            "== Không đều ===");
  EXPECT_EQ(ParseDocument(nlohmann::json::parse(ToJsonText(*document))), *document);
}

TEST(FromPlainText, RefusesBytesThatAreNotUtf8) { EXPECT_FALSE(FromPlainText("\xFF")); }

TEST(FromPlainText, MakesNothingOfNothing) { EXPECT_EQ(FromPlainText(" \n\n"), Document{}); }

}  // namespace
}  // namespace hoitu::richtext
