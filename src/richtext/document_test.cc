#include "richtext/document.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "richtext/schema.h"

namespace hoitu::richtext {
namespace {

using nlohmann::json;

std::string Doc(const std::string& content) {
  return R"({"type":"doc","content":[)" + content + "]}";
}

std::string Paragraph(const std::string& content) {
  return R"({"type":"paragraph","content":[)" + content + "]}";
}

constexpr const char* kEverything = R"({"type":"doc","content":[
  {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Tiêu đề"}]},
  {"type":"paragraph","content":[
    {"type":"text","text":"Xem "},
    {"type":"text","text":"Công báo","marks":[
      {"type":"link","attrs":{"href":"https://congbao.chinhphu.vn/"}},{"type":"strong"}]},
    {"type":"hard_break"},
    {"type":"text","text":"Hello","marks":[{"type":"language","attrs":{"lang":"en"}}]}]},
  {"type":"ordered_list","attrs":{"start":3},"content":[
    {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"Một"}]},
      {"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"}]}]}]}]},
  {"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":"Lời"}]}]},
  {"type":"table","content":[
    {"type":"table_row","content":[
      {"type":"table_header","attrs":{"colspan":2},"content":[{"type":"paragraph"}]}]},
    {"type":"table_row","content":[
      {"type":"table_cell","content":[{"type":"paragraph"}]},
      {"type":"table_cell","content":[{"type":"paragraph"}]}]}]},
  {"type":"horizontal_rule"},
  {"type":"figure","attrs":{"picture":12,"alt":"Cổng làng","caption":"Ảnh: TTXVN"}}]})";

TEST(ParseDocument, KeepsEveryKindOfTheSchema) {
  const auto document = ParseDocumentText(kEverything);
  ASSERT_TRUE(document) << document.error().message << " " << document.error().field;
  EXPECT_EQ(ToJson(*document), json::parse(kEverything));
  EXPECT_EQ(ParseDocument(ToJson(*document)), *document);
  EXPECT_EQ(document->blocks[6].picture, 12);
  EXPECT_EQ(PicturesIn(*document), std::vector<std::int64_t>{12});
}

struct Refusal {
  const char* content;  // of the document
  const char* message;
  const char* field;
};

class ParseDocumentRefuses : public testing::TestWithParam<Refusal> {};

TEST_P(ParseDocumentRefuses, WithThePlaceOfTheFault) {
  const auto document = ParseDocumentText(Doc(GetParam().content));
  ASSERT_FALSE(document) << GetParam().content;
  EXPECT_EQ(document.error().message, GetParam().message) << GetParam().content;
  EXPECT_EQ(document.error().field, GetParam().field) << GetParam().content;
}

INSTANTIATE_TEST_SUITE_P(
    Schema, ParseDocumentRefuses,
    testing::Values(
        Refusal{R"({"type":"script"})", "richtext.node.unknown", "/content/0/type"},
        Refusal{R"({"content":[]})", "richtext.node.unknown", "/content/0/type"},
        Refusal{R"("text")", "richtext.malformed", "/content/0"},
        Refusal{R"({"type":"doc"})", "richtext.node.unknown", "/content/0/type"},
        Refusal{R"({"type":"text","text":"a"})", "richtext.node.misplaced", "/content/0"},
        Refusal{R"({"type":"paragraph","content":[{"type":"paragraph"}]})",
                "richtext.node.misplaced", "/content/0/content/0"},
        Refusal{R"({"type":"paragraph","content":{}})", "richtext.malformed", "/content/0/content"},
        Refusal{R"({"type":"paragraph","onclick":"x"})", "richtext.attribute.unknown",
                "/content/0/onclick"},
        Refusal{R"({"type":"paragraph","attrs":{"style":"x"}})", "richtext.attribute.unknown",
                "/content/0/attrs/style"},
        Refusal{R"({"type":"paragraph","attrs":{"a/b~c":1}})", "richtext.attribute.unknown",
                "/content/0/attrs/a~1b~0c"},
        Refusal{R"({"type":"paragraph","text":"a"})", "richtext.attribute.unknown",
                "/content/0/text"},
        Refusal{R"({"type":"paragraph","marks":[{"type":"strong"}]})", "richtext.mark.misplaced",
                "/content/0/marks/0"},
        Refusal{R"({"type":"paragraph","content":[{"type":"text"}]})", "richtext.malformed",
                "/content/0/content/0/text"},
        Refusal{R"({"type":"paragraph","content":[{"type":"text","text":"a",
                "marks":[{"type":"blink"}]}]})",
                "richtext.mark.unknown", "/content/0/content/0/marks/0/type"},
        Refusal{R"({"type":"paragraph","content":[{"type":"text","text":"a",
                "marks":[{"type":"em"},{"type":"em"}]}]})",
                "richtext.mark.misplaced", "/content/0/content/0/marks/1"},
        Refusal{R"({"type":"paragraph","content":[{"type":"text","text":"a",
                "marks":[{"type":"link","attrs":{"href":"javascript:x"}
}]
}]
})",
                "richtext.link.refused", "/content/0/content/0/marks/0/attrs/href"},
        Refusal{R"({"type":"paragraph","content":[{"type":"text","text":"a",
                "marks":[{"type":"link","attrs":{"href":"/a","onclick":"x"}}]}]})",
                "richtext.attribute.unknown", "/content/0/content/0/marks/0/attrs/onclick"},
        Refusal{R"({"type":"paragraph","content":[{"type":"text","text":"a",
                "marks":[{"type":"language","attrs":{"lang":"e\"n"}}]}]})",
                "richtext.attribute.invalid", "/content/0/content/0/marks/0/attrs/lang"},
        Refusal{R"({"type":"heading"})", "richtext.attribute.invalid", "/content/0/attrs/level"},
        Refusal{R"({"type":"heading","attrs":{"level":1}})", "richtext.attribute.invalid",
                "/content/0/attrs/level"},
        Refusal{R"({"type":"heading","attrs":{"level":5}})", "richtext.attribute.invalid",
                "/content/0/attrs/level"},
        Refusal{R"({"type":"heading","attrs":{"level":"2"}})", "richtext.attribute.invalid",
                "/content/0/attrs/level"},
        Refusal{R"({"type":"heading","attrs":{"level":2.5}})", "richtext.attribute.invalid",
                "/content/0/attrs/level"},
        Refusal{R"({"type":"heading","attrs":{"level":18446744073709551615}})",
                "richtext.attribute.invalid", "/content/0/attrs/level"},
        Refusal{R"({"type":"bullet_list"})", "richtext.node.incomplete", "/content/0"},
        Refusal{R"({"type":"list_item"})", "richtext.node.misplaced", "/content/0"},
        Refusal{R"({"type":"bullet_list","content":[{"type":"list_item","content":[
                {"type":"figure","attrs":{"picture":1}}]}]})",
                "richtext.node.misplaced", "/content/0/content/0/content/0"},
        Refusal{R"({"type":"blockquote","content":[{"type":"blockquote"}]})",
                "richtext.node.misplaced", "/content/0/content/0"},
        Refusal{R"({"type":"figure"})", "richtext.attribute.invalid", "/content/0/attrs/picture"},
        Refusal{R"({"type":"figure","attrs":{"picture":0}})", "richtext.attribute.invalid",
                "/content/0/attrs/picture"},
        Refusal{R"({"type":"figure","attrs":{"picture":1,"src":"x"}})",
                "richtext.attribute.unknown", "/content/0/attrs/src"},
        Refusal{R"({"type":"table","content":[{"type":"table_row","content":[
                {"type":"table_cell","attrs":{"rowspan":2},"content":[{"type":"paragraph"}]}]}]})",
                "richtext.table.spans", "/content/0/content/0/content/0"},
        Refusal{R"({"type":"table","content":[{"type":"table_row","content":[
                {"type":"table_cell","attrs":{"colspan":101},"content":[{"type":"paragraph"}]}]}]})",
                "richtext.attribute.invalid", "/content/0/content/0/content/0/attrs/colspan"},
        Refusal{R"({"type":"table","content":[{"type":"table_row","content":[
                {"type":"table_cell","content":[{"type":"heading","attrs":{"level":2}}]}]}]})",
                "richtext.node.misplaced", "/content/0/content/0/content/0/content/0"}));

TEST(ParseDocument, RefusesWhatIsNoDocument) {
  for (const char* text : {"", "{", "[]", "null", "1", R"("doc")", R"({"type":"paragraph"})",
                           R"({"type":"doc","content":1})", R"({"type":"doc","attrs":[]})"}) {
    const auto document = ParseDocumentText(text);
    ASSERT_FALSE(document) << text;
    EXPECT_EQ(document.error().message, "richtext.malformed") << text;
  }
}

TEST(ParseDocument, RefusesOverlappingSpans) {
  const auto document = ParseDocumentText(Doc(R"({"type":"table","content":[
    {"type":"table_row","content":[
      {"type":"table_cell","content":[{"type":"paragraph"}]},
      {"type":"table_cell","attrs":{"rowspan":2},"content":[{"type":"paragraph"}]}]},
    {"type":"table_row","content":[
      {"type":"table_cell","attrs":{"colspan":2},"content":[{"type":"paragraph"}]}]}]})"));
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().field, "/content/0/content/1/content/0");
}

TEST(ParseDocument, TakesANullAttributeAsAbsent) {
  const auto document = ParseDocumentText(Doc(R"({"type":"ordered_list",
    "attrs":{"start":1,"type":null},"content":[{"type":"list_item","attrs":null,
    "content":[{"type":"paragraph","marks":null}]}]})"));
  ASSERT_TRUE(document);
  EXPECT_EQ(ToJsonText(*document),
            R"({"content":[{"content":[{"content":[{"type":"paragraph"}],"type":"list_item"}],)"
            R"("type":"ordered_list"}],"type":"doc"})");
}

std::string NestedLists(int lists) {
  std::string open;
  std::string close;
  for (int i = 0; i < lists; ++i) {
    open +=
        R"({"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"})";
    if (i + 1 < lists) open += ",";
    close += "]}]}";
  }
  return open + close;
}

TEST(ParseDocument, RefusesMoreLevelsThanTheSchemaAllows) {
  EXPECT_TRUE(ParseDocumentText(Doc(NestedLists(15))));
  const auto document = ParseDocumentText(Doc(NestedLists(16)));
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().message, "richtext.too_deep");
  EXPECT_EQ(document.error().kind, ProblemKind::kTooLarge);
}

TEST(ParseDocument, SurvivesAnyNumberOfLevels) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += R"({"type":"blockquote","content":[)";
  for (int i = 0; i < 20'000; ++i) text += "]}";
  EXPECT_FALSE(ParseDocumentText(Doc(text)));
}

TEST(ParseDocument, RefusesMoreNodesThanTheSchemaAllows) {
  std::string content = R"({"type":"horizontal_rule"})";
  for (std::size_t i = 1; i < kMaxNodes; ++i) content += R"(,{"type":"horizontal_rule"})";
  EXPECT_TRUE(ParseDocumentText(Doc(content)));
  const auto document = ParseDocumentText(Doc(content + R"(,{"type":"horizontal_rule"})"));
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().message, "richtext.too_many_nodes");
}

TEST(ParseDocument, RefusesMoreTextThanTheSchemaAllows) {
  const std::string text(kMaxTextBytes, 'a');
  EXPECT_TRUE(ParseDocumentText(Doc(Paragraph(R"({"type":"text","text":")" + text + R"("})"))));
  const auto document =
      ParseDocumentText(Doc(Paragraph(R"({"type":"text","text":")" + text + R"(a"})")));
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().message, "richtext.too_long");
}

TEST(ParseDocument, RefusesBytesThatAreNotUtf8) {
  const json value = {
      {"type", "doc"},
      {"content",
       {{{"type", "paragraph"}, {"content", {{{"type", "text"}, {"text", "\xC3\x28"}}}}}}}};
  const auto document = ParseDocument(value);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().message, "text.encoding");
  EXPECT_FALSE(ParseDocumentText(Doc(Paragraph("{\"type\":\"text\",\"text\":\"\xC3\x28\"}"))));
}

TEST(ToJson, GivesAnEmptyBodyOneEmptyParagraph) {
  EXPECT_EQ(ToJsonText(Document{}), R"({"content":[{"type":"paragraph"}],"type":"doc"})");
  EXPECT_EQ(ParseDocument(ToJson(Document{})), Document{});
}

}  // namespace
}  // namespace hoitu::richtext
