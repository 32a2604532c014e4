#include "richtext/normalise.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "richtext/characters.h"
#include "richtext/schema.h"

namespace hoitu::richtext {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

// The length in bytes of the white-space character at the start of `text`, or 0.
std::size_t WhiteSpaceAt(std::string_view text) {
  switch (text.front()) {
    case ' ':
    case '\t':
    case '\n':
      return 1;
    case '\xC2':
      return text.starts_with(kNoBreakSpace) ? kNoBreakSpace.size() : 0;
    case '\xE2':
      return text.starts_with("\u2028") || text.starts_with("\u2029") ? 3 : 0;
    default:
      return 0;
  }
}

// Folds white space across all texts of a line, whatever their marks, as a browser would. Texts are
// fed in order; a no-break space stays only while nothing but words stands around it.
class WhiteSpaceFolder {
 public:
  void Fold(std::string& text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = WhiteSpaceAt(std::string_view(text).substr(at));
      if (length == 0) {
        folded += text[at++];
        last_ = Last::kWord;
        continue;
      }
      AddSpace(folded, std::string_view(text).substr(at, length) == kNoBreakSpace);
      at += length;
    }
    text = std::move(folded);
    if (!text.empty()) previous_ = &text;
  }

  // At a hard break and at the end: white space before it is gone.
  void EndLine() {
    if (previous_ != nullptr && last_ == Last::kBlank) previous_->pop_back();
    if (previous_ != nullptr && last_ == Last::kNoBreak) DropNoBreakSpace(*previous_);
    previous_ = nullptr;
    last_ = Last::kNothing;
  }

 private:
  enum class Last { kNothing, kWord, kBlank, kNoBreak };

  static void DropNoBreakSpace(std::string& text) {
    text.resize(text.size() - kNoBreakSpace.size());
  }

  void AddSpace(std::string& folded, bool no_break) {
    if (last_ == Last::kNothing || last_ == Last::kBlank) return;
    if (last_ == Last::kNoBreak) {
      std::string& holder = folded.empty() ? *previous_ : folded;
      DropNoBreakSpace(holder);
      holder += ' ';
      last_ = Last::kBlank;
      return;
    }
    folded += no_break ? kNoBreakSpace : std::string_view(" ");
    last_ = no_break ? Last::kNoBreak : Last::kBlank;
  }

  std::string* previous_ = nullptr;  // the last text that is not empty
  Last last_ = Last::kNothing;
};

void MergeEqualTexts(std::vector<Node>& line) {
  std::vector<Node> merged;
  merged.reserve(line.size());
  for (Node& node : line) {
    const bool is_text = node.kind == Kind::kText;
    if (is_text && node.text.empty()) continue;
    if (is_text && !merged.empty() && merged.back().kind == Kind::kText &&
        merged.back().marks == node.marks) {
      merged.back().text += node.text;
    } else {
      merged.push_back(std::move(node));
    }
  }
  line = std::move(merged);
}

void FoldWhiteSpace(std::vector<Node>& line) {
  WhiteSpaceFolder folder;
  for (Node& node : line) {
    if (node.kind == Kind::kHardBreak) {
      folder.EndLine();
    } else {
      folder.Fold(node.text);
    }
  }
  folder.EndLine();
}

void TrimHardBreaks(std::vector<Node>& line) {
  const auto is_text = [](const Node& node) { return node.kind == Kind::kText; };
  line.erase(line.begin(), std::ranges::find_if(line, is_text));
  while (!line.empty() && !is_text(line.back())) line.pop_back();
}

bool IsDoubleBreak(const Node& a, const Node& b) {
  return a.kind == Kind::kHardBreak && b.kind == Kind::kHardBreak;
}

// The paragraphs that `line` is when every double break ends one. Breaks at the ends are gone.
std::vector<Node> SplitAtDoubleBreaks(std::vector<Node> line) {
  std::vector<Node> paragraphs;
  auto rest = line.begin();
  while (rest != line.end()) {
    const auto end = std::adjacent_find(rest, line.end(), IsDoubleBreak);
    Node paragraph = MakeNode(Kind::kParagraph);
    paragraph.children.assign(std::move_iterator(rest), std::move_iterator(end));
    TrimHardBreaks(paragraph.children);
    if (!paragraph.children.empty()) paragraphs.push_back(std::move(paragraph));
    rest = std::find_if(end, line.end(), [](const Node& n) { return n.kind == Kind::kText; });
  }
  return paragraphs;
}

void NormaliseHeading(Node& heading) {
  auto& line = heading.children;
  const auto twice = std::ranges::unique(line, IsDoubleBreak);
  line.erase(twice.begin(), twice.end());
  TrimHardBreaks(line);
}

// `parent` is nothing for the document itself.
void NormaliseBlocks(std::optional<Kind> parent, std::vector<Node>& blocks) {
  std::vector<Node> kept;
  kept.reserve(blocks.size());
  for (Node& block : blocks) {
    if (IsTextBlock(block.kind)) {
      NormaliseInline(block.children);
      if (block.kind == Kind::kHeading) {
        NormaliseHeading(block);
        if (!block.children.empty()) kept.push_back(std::move(block));
      } else {
        std::ranges::move(SplitAtDoubleBreaks(std::move(block.children)), std::back_inserter(kept));
      }
    } else {
      NormaliseBlocks(block.kind, block.children);
      const bool says_nothing = block.kind == Kind::kBlockquote && block.children.empty();
      if (!says_nothing) kept.push_back(std::move(block));
    }
  }
  const bool begins_with_paragraph = !kept.empty() && kept.front().kind == Kind::kParagraph;
  const bool item_needs_one = parent == Kind::kListItem && !begins_with_paragraph;
  const bool cell_needs_one = parent && IsCell(*parent) && kept.empty();
  if (item_needs_one || cell_needs_one) kept.insert(kept.begin(), MakeNode(Kind::kParagraph));
  blocks = std::move(kept);
}

}  // namespace

void NormaliseInline(std::vector<Node>& line) {
  for (Node& node : line) std::ranges::sort(node.marks, {}, &Mark::kind);
  for (Node& node : line) node.text = CleanCharacters(node.text);
  MergeEqualTexts(line);
  for (Node& node : line) node.text = CleanCharacters(node.text);  // NFC across what was merged
  FoldWhiteSpace(line);
  MergeEqualTexts(line);
}

void Normalise(Document& document) { NormaliseBlocks(std::nullopt, document.blocks); }

}  // namespace hoitu::richtext
