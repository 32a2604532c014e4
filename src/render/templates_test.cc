#include "render/templates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace hoitu::render {
namespace {

using testing::HasSubstr;
using testing::Not;

const FixedTexts kTexts = {{"print", "In \"trang\" <này>"}, {"odd", "{{X}}"}};

std::unique_ptr<Templates> Compiled(const TemplateFiles& files) {
  auto templates = Templates::Compile(files, kTexts, ViewCheck::kStrict);
  EXPECT_TRUE(templates) << templates.error().detail;
  return templates ? std::move(*templates) : nullptr;
}

std::string Refusal(const std::string& text, const std::string& name = "page.html.tpl") {
  const auto templates = Templates::Compile({{name, text}}, kTexts, ViewCheck::kTolerant);
  return templates ? "accepted" : templates.error().message + " " + templates.error().detail;
}

TEST(Templates, EscapesForThePlaceWhereAVariableStands) {
  const auto templates =
      Compiled({{"page.html.tpl",
                 R"(<a href="{{URL}}" title="{{TITLE}}" data-x='{{TITLE}}'>{{TITLE}}</a>)"}});
  View view;
  view.Set("URL", "javascript:alert(1)").Set("TITLE", "<b> \"q\" 'a' & đ");
  const std::string page = templates->Expand("page.html.tpl", view);
  EXPECT_THAT(page, Not(HasSubstr("javascript:")));
  EXPECT_THAT(page, Not(HasSubstr("<b>")));
  EXPECT_THAT(page, HasSubstr("title=\"&lt;b&gt; &quot;q&quot; &#39;a&#39; &amp; đ\""));
  EXPECT_THAT(page, HasSubstr(">&lt;b&gt;"));
}

TEST(Templates, KeepsAddressesOfOurOwnAsTheyAre) {
  const auto templates =
      Compiled({{"page.html.tpl", R"(<a href="{{URL}}">x</a><img src="{{SRC}}" srcset="{{SET}}">)"
                                  R"(<link href="{{URL}}">)"}});
  View view;
  view.Set("URL", "https://bacninh.localhost:8080/tin-tuc?trang=2&x=y")
      .Set("SRC", "/-/anh/ab/640.jpg")
      .Set("SET", "/-/anh/ab/320.jpg 320w, /-/anh/ab/640.jpg 640w");
  const std::string page = templates->Expand("page.html.tpl", view);
  EXPECT_THAT(page, HasSubstr("href=\"https://bacninh.localhost:8080/tin-tuc?trang=2&amp;x=y\""));
  EXPECT_THAT(page, HasSubstr("src=\"/-/anh/ab/640.jpg\""));
  EXPECT_THAT(page, HasSubstr("srcset=\"/-/anh/ab/320.jpg 320w, /-/anh/ab/640.jpg 640w\""));
}

TEST(Templates, RefusesVariablesWhereTheyCouldRun) {
  const char* const unsafe[] = {
      "<script>var x = '{{X}}';</script>",
      "<script src=\"{{X}}\"></script>",
      "<style>p { color: {{X}} }</style>",
      "<p style=\"color: {{X}}\">",
      "<p onclick=\"f('{{X}}')\">",
      "<P ONCLICK=\"{{X}}\">",
      "<iframe srcdoc=\"{{X}}\"></iframe>",
      "<iframe src=\"{{X}}\"></iframe>",
      "<svg><use xlink:href=\"{{X}}\"/></svg>",
      "<svg><use href=\"{{X}}\"/></svg>",
      "<a xlink:href='{{X}}'>",
      "<base href=\"{{X}}\">",
      "<object data=\"{{X}}\">",
      "<button formaction=\"{{X}}\">",
      "<video poster=\"{{X}}\">",
      "<p class={{X}}>",
      "<p {{X}}>",
      "<{{X}}>",
      "<!-- {{X}} -->",
      "<a title = \"a\" href=\"/x\" onmouseover=\"{{X}}\">",
      "<script>if (a </scr) {{X}}</script>",
      "{{#A}}<script>{{/A}}{{X}}",
      "<p title=\"{{#A}}\"{{/A}} {{X}}\">",
  };
  for (const char* text : unsafe) EXPECT_THAT(Refusal(text), HasSubstr("template.unsafe")) << text;
}

TEST(Templates, AcceptsVariablesAfterAScriptHasEnded) {
  EXPECT_EQ(Refusal("<script src=\"/a.js\"></script><p>{{X}}</p>"), "accepted");
  EXPECT_EQ(Refusal("<option value=\"{{X}}\"{{#S}} selected{{/S}}>{{X}}</option>"), "accepted");
  EXPECT_EQ(Refusal("<!-- a > b --><p>{{X}}</p>"), "accepted");
  EXPECT_EQ(Refusal("<!doctype html><p data-a='>' title=\"{{X}}\">"), "accepted");
}

TEST(Templates, LetsMarkupThroughOnlyAsSafeHtmlInText) {
  EXPECT_THAT(Refusal("<p>{{BODY:none}}</p>"), HasSubstr("template.unsafe"));
  EXPECT_THAT(Refusal("<p>{{BODY_HTML}}</p>"), HasSubstr("template.unsafe"));
  EXPECT_THAT(Refusal("<p title=\"{{BODY_HTML:none}}\"></p>"), HasSubstr("template.unsafe"));
  EXPECT_THAT(Refusal("<p>{{BODY:x-custom}}</p>"), HasSubstr("template.unsafe"));

  const auto templates = Compiled({{"page.html.tpl", "<div>{{BODY_HTML:none}}</div>"}});
  View view;
  view.SetHtml("BODY_HTML", SafeHtml::Vouched("<p>đã kiểm</p>"));
  EXPECT_EQ(templates->Expand("page.html.tpl", view), "<div><p>đã kiểm</p></div>");
  EXPECT_THROW(View().Set("BODY_HTML", "text"), std::logic_error);
  EXPECT_THROW(View().SetHtml("BODY", SafeHtml()), std::logic_error);
}

TEST(Templates, RefusesWhatTheyDoNotUnderstand) {
  EXPECT_THAT(Refusal("{{#A}}x"), HasSubstr("template.malformed"));
  EXPECT_THAT(Refusal("{{#A}}{{#B}}{{/A}}{{/B}}"), HasSubstr("template.malformed"));
  EXPECT_THAT(Refusal("\n\n{{=| |=}}"), HasSubstr("page.html.tpl:3"));
  EXPECT_THAT(Refusal("{{%AUTOESCAPE context=\"TEXT\"}}"), HasSubstr("template.malformed"));
  EXPECT_THAT(Refusal("{{A"), HasSubstr("template.malformed"));
  EXPECT_THAT(Refusal("{{>NOWHERE}}"), HasSubstr("partials/nowhere.tpl"));
}

TEST(Templates, PutPartialsInPlace) {
  const TemplateFiles files = {{"page.html.tpl", "<ul>{{#ITEMS}}{{>CARD}}{{/ITEMS}}</ul>"},
                               {"partials/card.tpl", "<li>{{TITLE}}{{!a remark}}</li>"}};
  View view;
  view.Add("ITEMS").Set("TITLE", "một");
  view.Add("ITEMS").Set("TITLE", "hai");
  EXPECT_EQ(Compiled(files)->Expand("page.html.tpl", view), "<ul><li>một</li><li>hai</li></ul>");
  const auto ring = Templates::Compile({{"a.html.tpl", "{{>A}}"}, {"partials/a.tpl", "{{>A}}"}},
                                       kTexts, ViewCheck::kTolerant);
  EXPECT_FALSE(ring);
}

TEST(Templates, PutFixedTextsInPlaceEscaped) {
  EXPECT_EQ(Compiled({{"page.html.tpl", "<a title=\"{{=print}}\">{{=print}}</a>"}})
                ->Expand("page.html.tpl", View()),
            "<a title=\"In &quot;trang&quot; &lt;này&gt;\">In &quot;trang&quot; &lt;này&gt;</a>");
  EXPECT_THAT(Refusal("{{=missing}}"), HasSubstr("no text missing"));
  EXPECT_THAT(Refusal("{{=odd}}"), HasSubstr("template.malformed"));
}

TEST(Templates, StrictCheckFindsWhatIsMissingAndWhatIsMisspelt) {
  const auto templates =
      Compiled({{"page.html.tpl", "<p>{{A}}{{#S}}{{B}}{{#T}}{{C}}{{/T}}{{/S}}</p>"}});
  const auto mistake = [&](const View& view) -> std::string {
    try {
      return templates->Expand("page.html.tpl", view);
    } catch (const std::logic_error& error) {
      return error.what();
    }
  };
  View complete;
  complete.Set("A", "a").Set("C", "c").Add("S").Set("B", "b").Show("T");
  EXPECT_EQ(mistake(complete), "<p>abc</p>");
  View missing;
  missing.Set("A", "a").Add("S");
  EXPECT_THAT(mistake(missing), HasSubstr("{{B}} is not set"));
  View misspelt;
  misspelt.Set("A", "a").Set("AA", "a");
  EXPECT_THAT(mistake(misspelt), HasSubstr("AA"));
  View unknown;
  unknown.Set("A", "a").Show("SS");
  EXPECT_THAT(mistake(unknown), HasSubstr("SS"));
  EXPECT_THROW(templates->Expand("other.html.tpl", complete), std::logic_error);
}

TEST(Templates, ExpandAFragmentIntoAPage) {
  const auto templates = Compiled({{"fragments/list.html.tpl", "<b>{{NAME}}</b>"},
                                   {"page.html.tpl", "<p>{{LIST_HTML:none}}</p>"}});
  View item;
  item.Set("NAME", "<Xã>");
  View page;
  page.SetHtml("LIST_HTML", templates->ExpandFragment("fragments/list.html.tpl", item));
  EXPECT_EQ(templates->Expand("page.html.tpl", page), "<p><b>&lt;Xã&gt;</b></p>");
  EXPECT_THROW(templates->ExpandFragment("page.html.tpl", page), std::logic_error);
}

TEST(Templates, RefuseAFragmentThatEndsInsideATag) {
  EXPECT_THAT(Refusal("<b>a</b><a href=\"", "fragments/list.html.tpl"), HasSubstr("inside a tag"));
}

TEST(Templates, EscapeXml) {
  const auto templates = Compiled({{"feed.xml.tpl", "<t a=\"{{T}}\">{{T}}</t>"}});
  View view;
  view.Set("T", "<&\"'> đ");
  EXPECT_EQ(templates->Expand("feed.xml.tpl", view),
            "<t a=\"&lt;&amp;&quot;&#39;&gt; đ\">&lt;&amp;&quot;&#39;&gt; đ</t>");
}

TEST(Templates, ExpandOnManyThreadsAtOnce) {
  const auto templates = Compiled({{"page.html.tpl", "<p>{{#I}}{{N}} {{/I}}</p>"}});
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      const std::string expected = "<p>" + std::to_string(t) + " " + std::to_string(t) + " </p>";
      for (int i = 0; i < 200; ++i) {
        View view;
        view.Add("I").Set("N", t);
        view.Add("I").Set("N", t);
        EXPECT_EQ(templates->Expand("page.html.tpl", view), expected);
      }
    });
  }
  for (auto& thread : threads) thread.join();
}

TEST(JsonDataBlock, CannotEndItsElement) {
  EXPECT_EQ(JsonDataBlock(R"({"a":"</script><!--&"})").text(),
            "<script type=\"application/ld+json\">"
            R"({"a":"\u003c/script\u003e\u003c!--\u0026"})"
            "</script>");
}

}  // namespace
}  // namespace hoitu::render
