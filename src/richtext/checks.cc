#include "richtext/checks.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "richtext/schema.h"

namespace hoitu::richtext {
namespace {

// As PathSlug gives them.
constexpr std::array<std::string_view, 20> kVagueTexts = {
    "bam-vao-day",  "nhan-vao-day", "click-vao-day", "an-vao-day",  "tai-day",
    "o-day",        "day",          "vao-day",       "xem-tai-day", "xem-them",
    "xem-chi-tiet", "chi-tiet",     "doc-them",      "tai-ve",      "link",
    "lien-ket",     "click-here",   "here",          "read-more",   "more"};

constexpr std::array<std::string_view, 6> kPictureExtensions = {".jpg",  ".jpeg", ".png",
                                                                ".webp", ".gif",  ".avif"};

const std::string* LinkOf(const Node& node) {
  const auto link = std::ranges::find(node.marks, MarkKind::kLink, &Mark::kind);
  return link == node.marks.end() ? nullptr : &link->value;
}

bool IsSameLink(const Node& a, const Node& b) {
  const std::string* first = LinkOf(a);
  const std::string* second = LinkOf(b);
  return first == nullptr ? second == nullptr : second != nullptr && *first == *second;
}

class Checker {
 public:
  void CheckAll(const std::vector<Node>& nodes, const std::string& path) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const std::string place = path + "/content/" + std::to_string(i);
      Check(nodes[i], place);
      if (!IsTextBlock(nodes[i].kind)) CheckAll(nodes[i].children, place);
    }
  }

  std::vector<Finding> Take() { return std::move(findings_); }

 private:
  void Add(std::string_view message, const std::string& path, std::string detail = {}) {
    findings_.push_back(
        {.message = std::string(message), .path = path, .detail = std::move(detail)});
  }

  void Check(const Node& node, const std::string& path) {
    if (node.kind == Kind::kFigure) CheckFigure(node, path);
    if (node.kind == Kind::kHeading) CheckHeading(node, path);
    if (node.kind == Kind::kTable) CheckTable(node, path);
    if (IsTextBlock(node.kind)) CheckLinks(node.children, path);
  }

  void CheckFigure(const Node& figure, const std::string& path) {
    if (figure.alt.empty()) return Add("richtext.check.alternative_missing", path);
    const std::string folded = Fold(figure.alt);
    const auto ends = [&](std::string_view extension) { return folded.ends_with(extension); };
    if (std::ranges::any_of(kPictureExtensions, ends)) {
      Add("richtext.check.alternative_file_name", path, figure.alt);
    }
  }

  void CheckHeading(const Node& heading, const std::string& path) {
    if (heading.level > heading_level_ + 1) Add("richtext.check.heading_jump", path);
    heading_level_ = heading.level;
  }

  void CheckTable(const Node& table, const std::string& path) {
    const auto has_header = [](const Node& row) {
      return std::ranges::count(row.children, Kind::kTableHeader, &Node::kind) > 0;
    };
    if (std::ranges::none_of(table.children, has_header)) {
      Add("richtext.check.table_without_header", path);
    }
  }

  // Neighbours with the same address are one link, whatever else marks them.
  void CheckLinks(const std::vector<Node>& line, const std::string& path) {
    for (auto begin = line.begin(); begin != line.end();) {
      const auto end = std::find_if_not(begin, line.end(),
                                        [&](const Node& node) { return IsSameLink(*begin, node); });
      if (LinkOf(*begin) != nullptr) {
        std::string text;
        for (auto node = begin; node != end; ++node) text += node->text;
        CheckLinkText(text, path + "/content/" + std::to_string(begin - line.begin()));
      }
      begin = end;
    }
  }

  void CheckLinkText(const std::string& text, const std::string& path) {
    const auto says_nothing = [](char c) {
      return std::string_view(" .,;:!?()[]<>\"'-").contains(c);
    };
    if (std::ranges::all_of(text, says_nothing)) {
      return Add("richtext.check.link_empty", path, text);
    }
    if (std::ranges::count(kVagueTexts, PathSlug(text)) > 0) {
      Add("richtext.check.link_vague", path, text);
    }
  }

  std::vector<Finding> findings_;
  int heading_level_ = 1;  // the page's title
};

}  // namespace

std::vector<Finding> CheckAccessibility(const Document& document) {
  Checker checker;
  checker.CheckAll(document.blocks, "");
  return checker.Take();
}

}  // namespace hoitu::richtext
