#include "richtext/flow.h"

#include <algorithm>
#include <string>
#include <utility>

#include "richtext/schema.h"

namespace hoitu::richtext {
namespace {

// How many levels a block and the least it holds take: list, item, paragraph, text.
int LevelsOf(Kind kind) {
  if (kind == Kind::kTable) return 5;
  if (IsList(kind)) return 4;
  if (kind == Kind::kBlockquote) return 3;
  return 2;
}

bool IsWhiteSpace(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (std::string_view(" \t\n\r\f").contains(text[at])) {
      ++at;
    } else if (text.substr(at).starts_with("\u00A0")) {
      at += 2;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

bool Flow::CanHold(Kind kind) const {
  const bool allowed = container_ ? Allows(*container_, kind) : AllowsInDocument(kind);
  return allowed && depth_ + LevelsOf(kind) - 1 <= kMaxDepth;
}

void Flow::AddText(std::string_view text, const std::vector<Mark>& marks) {
  if (!line_) {
    if (IsWhiteSpace(text)) return;
    line_ = MakeNode(Kind::kParagraph);
    word_list_open_ = false;
  }
  line_->children.push_back(MakeText(std::string(text), marks));
}

void Flow::AddBreak(const std::vector<Mark>& marks) {
  if (!line_) return;
  Node hard_break = MakeNode(Kind::kHardBreak);
  hard_break.marks = marks;
  line_->children.push_back(std::move(hard_break));
}

void Flow::EndLine() {
  if (in_heading_) {
    AddText(" ", {});
  } else {
    Close();
  }
}

void Flow::BeginHeading(int level) {
  Close();
  in_heading_ = true;
  const bool allowed = CanHold(Kind::kHeading);
  line_ = MakeNode(allowed ? Kind::kHeading : Kind::kParagraph);
  if (allowed) line_->level = std::clamp(level, kMinHeadingLevel, kMaxHeadingLevel);
  word_list_open_ = false;
}

void Flow::EndHeading() {
  in_heading_ = false;
  Close();
  std::ranges::move(std::exchange(waiting_, {}), std::back_inserter(blocks_));
}

void Flow::AddBlock(Node block) {
  if (in_heading_) {
    waiting_.push_back(std::move(block));
    return;
  }
  Close();
  blocks_.push_back(std::move(block));
  word_list_open_ = false;
}

void Flow::AddLooseItem(Node item) {
  if (!in_heading_) Close();
  std::vector<Node>& blocks = in_heading_ ? waiting_ : blocks_;
  const bool goes_on = !blocks.empty() && blocks.back().kind == Kind::kBulletList;
  if (!goes_on) blocks.push_back(MakeNode(Kind::kBulletList));
  blocks.back().children.push_back(std::move(item));
}

void Flow::AddWordItem(int level, Kind list, Node item) {
  if (in_heading_) return AddLooseItem(std::move(item));
  Close();
  std::vector<Node>* blocks = &blocks_;
  int depth = depth_;
  const auto ends_in_list = [&] {
    return word_list_open_ && !blocks->empty() && IsList(blocks->back().kind);
  };
  for (int i = 1; i < level && ends_in_list(); ++i) {
    if (depth + 2 + LevelsOf(list) - 1 > kMaxDepth) break;
    depth += 2;
    blocks = &blocks->back().children.back().children;
  }
  if (!ends_in_list() || blocks->back().kind != list) blocks->push_back(MakeNode(list));
  blocks->back().children.push_back(std::move(item));
  word_list_open_ = true;
}

Node* Flow::LastFigure() {
  if (line_ || in_heading_ || blocks_.empty() || blocks_.back().kind != Kind::kFigure) {
    return nullptr;
  }
  return &blocks_.back();
}

std::vector<Node> Flow::Finish() {
  Close();
  return std::move(blocks_);
}

void Flow::Close() {
  if (line_) blocks_.push_back(*std::exchange(line_, std::nullopt));
}

}  // namespace hoitu::richtext
