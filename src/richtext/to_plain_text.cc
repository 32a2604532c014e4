#include "richtext/to_plain_text.h"

#include <span>
#include <string_view>

#include "richtext/schema.h"

namespace hoitu::richtext {
namespace {

std::string Line(const Node& text_block, char at_break) {
  std::string line;
  for (const Node& node : text_block.children) {
    if (node.kind == Kind::kHardBreak) {
      line += at_break;
    } else {
      line += node.text;
    }
  }
  return line;
}

std::string BlocksText(std::span<const Node> blocks, std::string_view separator);

std::string ListText(const Node& list) {
  std::string text;
  int number = list.start;
  for (const Node& item : list.children) {
    if (!text.empty()) text += '\n';
    text += list.kind == Kind::kOrderedList ? std::to_string(number++) + ". " : "- ";
    text += BlocksText(item.children, "\n");
  }
  return text;
}

std::string TableText(const Node& table) {
  std::string text;
  for (const Node& row : table.children) {
    if (!text.empty()) text += '\n';
    for (const Node& cell : row.children) {
      if (&cell != &row.children.front()) text += '\t';
      text += BlocksText(cell.children, " ");
    }
  }
  return text;
}

std::string BlockText(const Node& block) {
  if (IsTextBlock(block.kind)) return Line(block, '\n');
  if (IsList(block.kind)) return ListText(block);
  if (block.kind == Kind::kTable) return TableText(block);
  if (block.kind == Kind::kFigure) return block.caption.empty() ? block.alt : block.caption;
  return BlocksText(block.children, "\n\n");
}

std::string BlocksText(std::span<const Node> blocks, std::string_view separator) {
  std::string text;
  for (const Node& block : blocks) {
    const std::string piece = BlockText(block);
    if (piece.empty()) continue;
    if (!text.empty()) text += separator;
    text += piece;
  }
  return text;
}

}  // namespace

std::string ToPlainText(const Document& document) { return BlocksText(document.blocks, "\n\n"); }

std::string LineText(const Node& text_block) { return Line(text_block, ' '); }

}  // namespace hoitu::richtext
