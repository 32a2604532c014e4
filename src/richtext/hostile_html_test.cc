#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "richtext/from_html.h"
#include "richtext/html_element.h"
#include "richtext/html_tree.h"
#include "richtext/link.h"
#include "richtext/to_html.h"

// Whatever comes in, what goes out holds only elements, attributes and addresses that cannot run.
// The payloads are those of DOMPurify and the Big List of Naughty Strings.
namespace hoitu::richtext {
namespace {

constexpr std::array<std::string_view, 31> kAllowedElements = {
    "html", "head",   "body",       "p",   "h2",         "h3",    "h4", "ul",
    "ol",   "li",     "blockquote", "div", "table",      "tbody", "tr", "th",
    "td",   "figure", "picture",    "img", "figcaption", "hr",    "br", "a",
    "span", "strong", "em",         "u",   "s",          "sup",   "sub"};

constexpr std::array<std::string_view, 14> kAllowedAttributes = {
    "href",    "rel", "lang",  "start",  "class", "scope",   "colspan",
    "rowspan", "src", "width", "height", "alt",   "loading", "decoding"};

// What in the tree must not be there, or nothing.
std::string FindForbidden(const GumboNode& node) {
  if (node.type == GUMBO_NODE_COMMENT || node.type == GUMBO_NODE_TEMPLATE) return "comment";
  const bool is_document = node.type == GUMBO_NODE_DOCUMENT;
  if (node.type != GUMBO_NODE_ELEMENT && !is_document) return {};
  if (!is_document) {
    const GumboElement& element = node.v.element;
    if (std::ranges::count(kAllowedElements, NameOf(element)) == 0) return NameOf(element);
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
      const std::string_view name = attribute->name;
      if (std::ranges::count(kAllowedAttributes, name) == 0) return std::string(name);
      if (name == "href" && CleanLink(attribute->value) != attribute->value)
        return attribute->value;
      if (name == "src" && !std::string_view(attribute->value).starts_with("/p/")) return "src";
    }
  }
  const GumboVector& children = is_document ? node.v.document.children : node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    std::string found = FindForbidden(*static_cast<const GumboNode*>(children.data[i]));
    if (!found.empty()) return found;
  }
  return {};
}

class OnePicture final : public PictureSource {
 public:
  std::optional<PictureView> Find(std::int64_t picture) const override {
    PictureView view;
    view.src = "/p/" + std::to_string(picture);
    return view;
  }
};

void ExpectHarmless(std::string_view html) {
  const auto imported =
      FromHtml(html, [](std::string_view) { return std::optional<std::int64_t>(1); });
  ASSERT_TRUE(imported) << html;
  EXPECT_EQ(ParseDocument(ToJson(imported->document)), imported->document) << html;
  const std::string written = ToHtml(imported->document, OnePicture());
  const auto tree = HtmlTree::Parse(written);
  ASSERT_TRUE(tree) << html;
  EXPECT_EQ(FindForbidden(tree->document()), "") << html << "\nbecame\n" << written;
}

std::optional<std::string> SharedFile(const std::string& name) {
  const char* shared = std::getenv("HOITU_SHARED");
  const std::filesystem::path folder =
      shared != nullptr ? std::filesystem::path(shared)
                        : std::filesystem::path(HOITU_SOURCE_DIR) / ".." / "shared";
  std::ifstream file(folder / "data" / "sanitizer" / name);
  if (!file) return std::nullopt;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(HostileHtml, LosesWhatCouldRun) {
  for (const char* html :
       {"<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
        "<math><mi//xlink:href=\"data:x\">", "<a href=\"jav&#x0A;ascript:alert(1)\">x</a>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;", "<table><td background=javascript:alert(1)>",
        "<noscript><p title=\"</noscript><img src=x>\">", "<xmp><script>alert(1)</script></xmp>",
        "<plaintext><script>", "<iframe srcdoc='<script>'>",
        "<form><button formaction=javascript:alert(1)>X</button></form>",
        "<style><img src=\"</style><img src=x onerror=alert(1)//\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 "
        "onerror=x\">",
        "<a href='https://x.vn/\" onclick=\"alert(1)'>x</a>",
        "<base href=//evil.example><a href=/x>y"}) {
    ExpectHarmless(html);
  }
}

TEST(HostileHtml, LosesWhatCouldRunInEveryPayloadOfDomPurify) {
  const auto file = SharedFile("dompurify_expect.jsonl");
  if (!file) GTEST_SKIP() << "skipped: shared data absent";
  std::istringstream lines(*file);
  int payloads = 0;
  for (std::string line; std::getline(lines, line); ++payloads) {
    ExpectHarmless(nlohmann::json::parse(line).at("payload").get<std::string>());
  }
  EXPECT_GT(payloads, 200);
}

TEST(HostileHtml, LosesWhatCouldRunInEveryNaughtyString) {
  const auto file = SharedFile("naughty_strings.json");
  if (!file) GTEST_SKIP() << "skipped: shared data absent";
  const auto strings = nlohmann::json::parse(*file);
  EXPECT_GT(strings.size(), 500U);
  for (const auto& text : strings) {
    const auto payload = text.get<std::string>();
    ExpectHarmless(payload);
    ExpectHarmless("<p title=\"" + payload + "\"><a href=\"" + payload + "\">" + payload + "</a>");
  }
}

}  // namespace
}  // namespace hoitu::richtext
