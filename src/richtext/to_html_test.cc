#include "richtext/to_html.h"

#include <gtest/gtest.h>

#include "richtext/to_plain_text.h"

namespace hoitu::richtext {
namespace {

class OnePicture final : public PictureSource {
 public:
  std::optional<PictureView> Find(std::int64_t picture) const override {
    if (picture != 12) return std::nullopt;
    return PictureView{.sources = {{.type = "image/avif", .srcset = "/a.avif 320w"}},
                       .src = "/a.jpg",
                       .srcset = "/a.jpg 320w",
                       .sizes = "100vw",
                       .width = 320,
                       .height = 200};
  }
};

Document Parsed(const std::string& content) {
  const auto document = ParseDocumentText(R"({"type":"doc","content":[)" + content + "]}");
  EXPECT_TRUE(document) << content;
  return document.value_or(Document{});
}

std::string Html(const std::string& content) { return ToHtml(Parsed(content), OnePicture()); }

constexpr const char* kItem = R"({"type":"list_item","content":[{"type":"paragraph","content":[
  {"type":"text","text":"Một"}]},{"type":"bullet_list","content":[{"type":"list_item","content":[
  {"type":"paragraph","content":[{"type":"text","text":"Hai"}]}]}]}]})";

TEST(ToHtml, EscapesWhatAPersonTyped) {
  EXPECT_EQ(Html(R"({"type":"paragraph","content":[{"type":"text","text":"<script>&\"'"}]})"),
            "<p>&lt;script&gt;&amp;&quot;&#39;</p>\n");
}

TEST(ToHtml, KeepsOneLinkOfSeveralStylesOneLink) {
  EXPECT_EQ(Html(R"({"type":"paragraph","content":[
      {"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"https://x.vn/?a&b"}}]},
      {"type":"text","text":"b","marks":[{"type":"strong"},
        {"type":"link","attrs":{"href":"https://x.vn/?a&b"}}]}]})"),
            "<p><a href=\"https://x.vn/?a&amp;b\" rel=\"noopener\">a<strong>b</strong></a></p>\n");
}

TEST(ToHtml, LeavesOwnLinksWithoutRel) {
  EXPECT_EQ(Html(R"({"type":"paragraph","content":[
      {"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"/a"}}]}]})"),
            "<p><a href=\"/a\">a</a></p>\n");
}

TEST(ToHtml, SaysTheLanguage) {
  EXPECT_EQ(Html(R"({"type":"paragraph","content":[
      {"type":"text","text":"Hi","marks":[{"type":"language","attrs":{"lang":"en"}}]}]})"),
            "<p><span lang=\"en\">Hi</span></p>\n");
}

TEST(ToHtml, WritesTightLists) {
  EXPECT_EQ(
      Html(R"({"type":"ordered_list","attrs":{"start":3},"content":[)" + std::string(kItem) + "]}"),
      "<ol start=\"3\">\n<li>Một\n<ul>\n<li>Hai</li>\n</ul>\n</li>\n</ol>\n");
}

TEST(ToHtml, GivesHeaderCellsTheirScope) {
  const std::string header = R"({"type":"table_header","content":[{"type":"paragraph"}]})";
  const std::string cell = R"({"type":"table_cell","content":[{"type":"paragraph"}]})";
  EXPECT_EQ(Html(R"({"type":"table","content":[{"type":"table_row","content":[)" + header + "," +
                 header + R"(]},{"type":"table_row","content":[)" + header + "," + cell + "]}]}"),
            "<div class=\"table-scroll\"><table>\n"
            "<tr><th scope=\"col\"></th><th scope=\"col\"></th></tr>\n"
            "<tr><th scope=\"row\"></th><td></td></tr>\n</table></div>\n");
}

TEST(ToHtml, ShowsAFigureInAllItsFormats) {
  EXPECT_EQ(
      Html(R"({"type":"figure","attrs":{"picture":12,"alt":"Cổng \"làng\"","caption":"<Ảnh>"}})"),
      "<figure><picture><source type=\"image/avif\" srcset=\"/a.avif 320w\" sizes=\"100vw\">"
      "<img src=\"/a.jpg\" srcset=\"/a.jpg 320w\" sizes=\"100vw\" width=\"320\" height=\"200\" "
      "alt=\"Cổng &quot;làng&quot;\" loading=\"lazy\" decoding=\"async\"></picture>"
      "<figcaption>&lt;Ảnh&gt;</figcaption></figure>\n");
}

TEST(ToHtml, LeavesOutAPictureThatIsNoLongerThere) {
  EXPECT_EQ(Html(R"({"type":"figure","attrs":{"picture":13,"alt":"x"}})"), "");
}

TEST(ToPlainText, SeparatesBlocksAndMarksItems) {
  EXPECT_EQ(ToPlainText(Parsed(R"({"type":"heading","attrs":{"level":2},"content":[
      {"type":"text","text":"A"},{"type":"hard_break"},{"type":"text","text":"B"}]},
      {"type":"ordered_list","attrs":{"start":9},"content":[)" +
                               std::string(kItem) + "," + kItem +
                               R"(]},{"type":"figure","attrs":{"picture":1,"alt":"Cổng"}})")),
            "A\nB\n\n9. Một\n- Hai\n10. Một\n- Hai\n\nCổng");
}

}  // namespace
}  // namespace hoitu::richtext
