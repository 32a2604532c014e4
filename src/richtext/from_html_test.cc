#include "richtext/from_html.h"

#include <gtest/gtest.h>

#include <charconv>

#include "richtext/html_tree.h"
#include "richtext/schema.h"
#include "richtext/to_html.h"

namespace hoitu::richtext {
namespace {

// Pictures live at "/p/<id>".
std::optional<std::int64_t> Resolve(std::string_view src) {
  std::int64_t id = 0;
  if (!src.starts_with("/p/")) return std::nullopt;
  std::from_chars(src.data() + 3, src.data() + src.size(), id);
  return id;
}

class EveryPicture final : public PictureSource {
 public:
  std::optional<PictureView> Find(std::int64_t picture) const override {
    PictureView view;
    view.src = "/p/" + std::to_string(picture);
    view.width = view.height = 1;
    return view;
  }
};

HtmlImport Imported(std::string_view html) {
  auto result = FromHtml(html, Resolve);
  EXPECT_TRUE(result) << html;
  if (!result) return {};
  EXPECT_EQ(ParseDocumentText(ToJsonText(result->document)), result->document) << html;
  return *std::move(result);
}

// The body as our own HTML, without the line breaks it puts between blocks.
std::string Through(std::string_view html) {
  std::string written = ToHtml(Imported(html).document, EveryPicture());
  std::erase(written, '\n');
  return written;
}

struct Case {
  const char* html;
  const char* expected;
};

class FromHtmlReads : public testing::TestWithParam<Case> {};

TEST_P(FromHtmlReads, AsTheSchemaHasIt) {
  EXPECT_EQ(Through(GetParam().html), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, FromHtmlReads,
    testing::Values(
        Case{"<p>Một</p> <p>&nbsp;</p><div>Hai<p>Ba</p>Bốn</div>",
             "<p>Một</p><p>Hai</p><p>Ba</p><p>Bốn</p>"},
        Case{"a<br>b<br><br>c<br>", "<p>a<br>b</p><p>c</p>"},
        Case{"<h1>A</h1><h2>B</h2><h3>C</h3><h6>D</h6>",
             "<h2>A</h2><h2>B</h2><h3>C</h3><h4>D</h4>"},
        Case{"<h2><div>A</div><img src=/p/7 alt=x>B</h2>",
             "<h2>A B</h2><figure><picture><img src=\"/p/7\" width=\"1\" height=\"1\" alt=\"x\" "
             "loading=\"lazy\" decoding=\"async\"></picture></figure>"},
        Case{"<pre>a\n b\n\nc</pre>", "<p>a<br>b</p><p>c</p>"},
        Case{"a<hr>b", "<p>a</p><hr><p>b</p>"},
        Case{"<blockquote>a<blockquote>b</blockquote><h2>c</h2></blockquote>",
             "<blockquote><p>a</p><p>b</p><p>c</p></blockquote>"},
        Case{"<p>Ông nói: <q>Chào</q></p>", "<p>Ông nói: “Chào”</p>"},
        Case{"<!DOCTYPE html><html><head><title>T</title></head><body>a</body></html>", "<p>a</p>"},
        Case{"", ""}, Case{"<frameset><frame src=x></frameset>", ""}));

INSTANTIATE_TEST_SUITE_P(
    Marks, FromHtmlReads,
    testing::Values(
        Case{"<p><b>a<i>b</i></b><s>c</s><sup>2</sup>",
             "<p><strong>a<em>b</em></strong><s>c</s><sup>2</sup></p>"},
        Case{"<b><p>a</p><p>b</p></b>", "<p><strong>a</strong></p><p><strong>b</strong></p>"},
        Case{"<a href=' HTTPS://x.vn/ ' target=_blank onclick=x>a <b>b</b></a>",
             "<p><a href=\"https://x.vn/\" rel=\"noopener\">a <strong>b</strong></a></p>"},
        Case{"<a href='java&#9;script:alert(1)'>a</a><a href=#top>b</a>", "<p>ab</p>"},
        Case{"<a href=/a style='text-decoration:underline'>a</a>", "<p><a href=\"/a\">a</a></p>"},
        Case{
            "<b style='font-weight:normal'><span style='FONT-WEIGHT: 700 !important'>a</span>b</b>",
            "<p><strong>a</strong>b</p>"},
        Case{"<span style='font-style:italic;text-decoration: underline line-through'>a</span>"
             "<span style='vertical-align:super'>2</span>",
             "<p><em><u><s>a</s></u></em><sup>2</sup></p>"},
        Case{"<p lang=vi><i lang=en>Hello</i> <i lang='x\"y'>b</i>",
             "<p><span lang=\"en\"><em>Hello</em></span> <em>b</em></p>"},
        Case{"<p class=MsoNormal><span lang=EN-US>Chào<o:p></o:p></span></p>", "<p>Chào</p>"}));

INSTANTIATE_TEST_SUITE_P(
    Lists, FromHtmlReads,
    testing::Values(
        Case{"<ul><li>a<li><p>b</p><p>c</p></ul>", "<ul><li>a</li><li><p>b</p><p>c</p></li></ul>"},
        Case{"<ol start=5><li>a</ol><ol start=-1><li>a</ol>",
             "<ol start=\"5\"><li>a</li></ol><ol start=\"0\"><li>a</li></ol>"},
        Case{"<ul><li>a</li><ul><li>b</li></ul>c</ul>",
             "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"},
        Case{"<li>a</li><li>b</li>c", "<ul><li>a</li><li>b</li></ul><p>c</p>"},
        Case{"<ul><li><ul><li>a</ul></ul>", "<ul><li><ul><li>a</li></ul></li></ul>"},
        Case{"<ul><li><h3>a</h3>b</ul><ul></ul>", "<ul><li><p>a</p><p>b</p></li></ul>"},
        Case{
            "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>"
            "·<span>&nbsp; </span></span><![endif]>a</p>"
            "<p style='mso-list:l0 level2 lfo1'><span><span style='mso-list:Ignore'>1)<span>&nbsp;"
            "</span></span></span>b</p><p style='mso-list:l0 level1 lfo1'>c</p><p>d</p>",
            "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><p>d</p>"}));

INSTANTIATE_TEST_SUITE_P(
    Tables, FromHtmlReads,
    testing::Values(
        Case{"<table><caption>Bảng 1</caption><thead><tr><td>a<td>b</thead><tr><th>c<td>d</table>",
             "<p>Bảng 1</p><div class=\"table-scroll\"><table><tr><th scope=\"col\">a</th>"
             "<th scope=\"col\">b</th></tr><tr><th "
             "scope=\"row\">c</th><td>d</td></tr></table></div>"},
        Case{"<table><tr><td colspan=2>a<tr><td rowspan=9>b<td>c</table>",
             "<div class=\"table-scroll\"><table><tr><td colspan=\"2\">a</td></tr>"
             "<tr><td>b</td><td>c</td></tr></table></div>"},
        Case{"<table><tr><td rowspan=0>a<td>b<tr><td>c</table>",
             "<div class=\"table-scroll\"><table><tr><td rowspan=\"2\">a</td><td>b</td></tr>"
             "<tr><td>c</td></tr></table></div>"},
        Case{"<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c</table>",
             "<div class=\"table-scroll\"><table><tr><td>a</td><td rowspan=\"2\">b</td></tr>"
             "<tr><td>c</td></tr></table></div>"},
        Case{"<table><tr><td>a<table><tr><td>b<td>c</table>d</table>",
             "<div class=\"table-scroll\"><table><tr><td><p>a</p><p>b</p><p>c</p><p>d</p></td></tr>"
             "</table></div>"},
        Case{"<table></table><table><tr></tr></table>", ""}));

INSTANTIATE_TEST_SUITE_P(
    Figures, FromHtmlReads,
    testing::Values(
        Case{
            "a<img src=/p/3 alt=' Cổng\nlàng '>b",
            "<p>a</p><figure><picture><img src=\"/p/3\" width=\"1\" height=\"1\" alt=\"Cổng làng\" "
            "loading=\"lazy\" decoding=\"async\"></picture></figure><p>b</p>"},
        Case{
            "<figure><img src='data:image/gif;base64,R0' data-src=/p/4><figcaption><i>Ảnh:</i> "
            "A</figcaption></figure>",
            "<figure><picture><img src=\"/p/4\" width=\"1\" height=\"1\" alt=\"\" loading=\"lazy\" "
            "decoding=\"async\"></picture><figcaption>Ảnh: A</figcaption></figure>"},
        Case{"<figure><img src=x.jpg><figcaption>Ảnh</figcaption></figure>", ""},
        Case{"<figure><blockquote>a</blockquote><figcaption>b</figcaption></figure>",
             "<blockquote><p>a</p></blockquote><p>b</p>"}));

TEST(FromHtml, ReportsWhatItDrops) {
  const HtmlImport result = Imported(
      "<style>p{}</style><script>x</script><script>y</script><p style='display:none'>ẩn</p>"
      "<form><input><custom-tag>giữ</custom-tag></form><svg><script>z</script></svg>"
      "<a href='javascript:x'>a</a><img src='a.jpg' alt='Lễ hội'><img width=1 src=/count>");
  using What = Dropped::What;
  const std::vector<Dropped> expected = {
      {What::kElement, "style", "", 1},      {What::kElement, "script", "", 2},
      {What::kElement, "form", "", 1},       {What::kElement, "input", "", 1},
      {What::kElement, "custom-tag", "", 1}, {What::kElement, "svg", "", 1},
      {What::kLink, "javascript:x", "", 1},  {What::kPicture, "a.jpg", "Lễ hội", 1}};
  EXPECT_EQ(result.dropped, expected);
}

TEST(FromHtml, BoundsItsReport) {
  std::string html;
  for (std::size_t i = 0; i < 2 * kMaxDropped; ++i) {
    html += "<img src=" + std::to_string(i) + ".jpg>";
  }
  EXPECT_EQ(Imported(html).dropped.size(), kMaxDropped);
}

std::string Repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

TEST(FromHtml, KeepsToTheDepthOfTheSchema) {
  const std::string lists = Repeated("<ul><li>a", 60);
  EXPECT_EQ(Imported(lists).document.blocks.size(), 1U);
  EXPECT_EQ(
      Imported(Repeated("<p style='mso-list:l0 level9 lfo1'>a</p>", 60)).document.blocks.size(),
      1U);
  std::string tables = Repeated("<ul><li>", 13) + "<table><tr><td>a</table>";
  EXPECT_EQ(Imported(tables).document.blocks.size(), 1U);
}

TEST(FromHtml, CutsOffWhatNoPersonNests) {
  const HtmlImport result = Imported("<p>trước</p>" + Repeated("<div>", 2000) + "sâu");
  EXPECT_EQ(result.document.blocks.size(), 1U);
  ASSERT_EQ(result.dropped.size(), 1U);
  EXPECT_EQ(result.dropped[0].what, Dropped::What::kNesting);
}

TEST(FromHtml, GivesUpOnPagesMadeToExplode) {
  std::string formatting;
  for (int i = 0; i < 60'000; ++i) formatting += "<p><b a=" + std::to_string(i) + ">x</p>";
  for (const std::string& html : {Repeated("<div>", 400'000), formatting}) {
    const auto result = FromHtml(html, Resolve);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "richtext.html.too_complex");
  }
  EXPECT_EQ(FromHtml(std::string(kMaxHtmlBytes + 1, 'a'), Resolve).error().message,
            "richtext.html.too_long");
}

TEST(FromHtml, HoldsToTheLimitsOfTheSchema) {
  EXPECT_EQ(FromHtml(std::string(kMaxTextBytes + 1, 'a'), Resolve).error().message,
            "richtext.too_long");
  EXPECT_EQ(FromHtml(Repeated("<hr>", 20'001), Resolve).error().message, "richtext.too_many_nodes");
  EXPECT_EQ(FromHtml("\xFF", Resolve).error().message, "text.encoding");
  Imported("<table><tr>" + Repeated("<td>", 150) + "</table>");
  Imported("<table><tr>" + Repeated("<td rowspan=2 colspan=50>", 2) + "<tr><td>a</table>");
}

}  // namespace
}  // namespace hoitu::richtext
