#include "richtext/from_plain_text.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.h"
#include "richtext/flow.h"
#include "richtext/limits.h"
#include "richtext/normalise.h"
#include "richtext/schema.h"

namespace hoitu::richtext {
namespace {

struct Heading {
  int level;
  std::string_view title;
};

std::optional<Heading> HeadingIn(std::string_view line) {
  const auto is_sign = [](char c) { return c == '='; };
  const auto first = std::ranges::find_if_not(line, is_sign);
  const auto signs = static_cast<std::size_t>(first - line.begin());
  const std::string_view after = line.substr(signs);
  const auto last = after.find_last_not_of('=');
  if (signs < 2 || last == std::string_view::npos || after.size() - last - 1 != signs) {
    return std::nullopt;
  }
  return Heading{static_cast<int>(std::min<std::size_t>(signs, kMaxHeadingLevel)),
                 Trim(after.substr(0, last + 1))};
}

std::optional<std::string_view> ItemIn(std::string_view line) {
  if (!line.starts_with("- ") && !line.starts_with("* ")) return std::nullopt;
  return Trim(line.substr(2));
}

void AddLine(std::string_view line, Flow& flow) {
  if (line.empty()) {
    flow.EndLine();
  } else if (const auto heading = HeadingIn(line)) {
    flow.BeginHeading(heading->level);
    flow.AddText(heading->title, {});
    flow.EndHeading();
  } else if (const auto item = ItemIn(line)) {
    flow.AddLooseItem(
        MakeNode(Kind::kListItem, {MakeNode(Kind::kParagraph, {MakeText(std::string(*item))})}));
  } else {
    flow.AddBreak({});
    flow.AddText(line, {});
  }
}

}  // namespace

Result<Document> FromPlainText(std::string_view text) {
  if (!IsValidUtf8(text)) return Fail(ProblemKind::kInvalid, "text.encoding");
  Flow flow(std::nullopt, 1);
  for (const std::string_view line : Split(text, '\n')) AddLine(Trim(line), flow);
  Document document{.blocks = flow.Finish()};
  Normalise(document);
  TRY(CheckLimits(document));
  return document;
}

}  // namespace hoitu::richtext
