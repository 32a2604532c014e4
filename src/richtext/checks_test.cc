#include "richtext/checks.h"

#include <gtest/gtest.h>

namespace hoitu::richtext {
namespace {

std::vector<Finding> FindingsIn(const std::string& content) {
  const auto document = ParseDocumentText(R"({"type":"doc","content":[)" + content + "]}");
  EXPECT_TRUE(document) << content;
  return CheckAccessibility(document.value_or(Document{}));
}

std::string Link(const std::string& text) {
  return R"({"type":"text","text":")" + text +
         R"(","marks":[{"type":"link","attrs":{"href":"/a"}}]})";
}

std::string Paragraph(const std::string& content) {
  return R"({"type":"paragraph","content":[)" + content + "]}";
}

std::string Heading(int level) {
  return R"({"type":"heading","attrs":{"level":)" + std::to_string(level) +
         R"(},"content":[{"type":"text","text":"Mục"}]})";
}

TEST(Checks, FindPicturesWithoutAnAlternative) {
  EXPECT_EQ(FindingsIn(R"({"type":"bullet_list","content":[{"type":"list_item","content":[
      {"type":"paragraph"},{"type":"figure","attrs":{"picture":1}}]}]})"),
            std::vector{Finding({.message = "richtext.check.alternative_missing",
                                 .path = "/content/0/content/0/content/1",
                                 .detail = ""})});
  EXPECT_EQ(
      FindingsIn(R"({"type":"figure","attrs":{"picture":1,"alt":"IMG_0012.JPG"}})")[0].message,
      "richtext.check.alternative_file_name");
  EXPECT_TRUE(FindingsIn(R"({"type":"figure","attrs":{"picture":1,"alt":"Cổng làng"}})").empty());
}

TEST(Checks, FindHeadingsThatJumpALevel) {
  EXPECT_TRUE(
      FindingsIn(Heading(2) + "," + Heading(3) + "," + Heading(4) + "," + Heading(2)).empty());
  const auto findings = FindingsIn(Heading(2) + "," + Heading(4));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message, "richtext.check.heading_jump");
  EXPECT_EQ(findings[0].path, "/content/1");
  EXPECT_EQ(FindingsIn(Heading(3)).size(), 1U) << "the page's title is level 1";
}

TEST(Checks, FindLinksWithNothingToRead) {
  const auto findings =
      FindingsIn(Paragraph(R"({"type":"text","text":"a"},)" + Link(" … ") + "," + Link(" - ")));
  EXPECT_TRUE(findings.empty()) << "one link: an ellipsis can be read";
  EXPECT_EQ(FindingsIn(Paragraph(R"({"type":"text","text":"a"},)" + Link(" - ")))[0].message,
            "richtext.check.link_empty");
}

TEST(Checks, FindLinkTextsThatSayNothingAlone) {
  for (const char* text : {"tại đây", "Bấm vào đây", "XEM THÊM »", "(chi tiết)", "Click here!"}) {
    const auto findings = FindingsIn(Paragraph(Link(text)));
    ASSERT_EQ(findings.size(), 1U) << text;
    EXPECT_EQ(findings[0].message, "richtext.check.link_vague");
    EXPECT_EQ(findings[0].path, "/content/0/content/0");
  }
  EXPECT_TRUE(FindingsIn(Paragraph(Link("Xem thêm về lễ hội Lim"))).empty());
  EXPECT_TRUE(FindingsIn(Paragraph(Link("中文"))).empty());
}

TEST(Checks, FindTablesWithoutHeaderCells) {
  const auto table = [](const std::string& kind) {
    return R"({"type":"table","content":[{"type":"table_row","content":[{"type":")" + kind +
           R"(","content":[{"type":"paragraph"}]}]}]})";
  };
  EXPECT_EQ(FindingsIn(table("table_cell"))[0].message, "richtext.check.table_without_header");
  EXPECT_TRUE(FindingsIn(table("table_header")).empty());
}

}  // namespace
}  // namespace hoitu::richtext
