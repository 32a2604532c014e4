#include "richtext/schema.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hoitu::richtext {
namespace {

constexpr std::array kKindNames = std::to_array<std::pair<Kind, std::string_view>>({
    {Kind::kParagraph, "paragraph"},
    {Kind::kHeading, "heading"},
    {Kind::kBulletList, "bullet_list"},
    {Kind::kOrderedList, "ordered_list"},
    {Kind::kListItem, "list_item"},
    {Kind::kBlockquote, "blockquote"},
    {Kind::kTable, "table"},
    {Kind::kTableRow, "table_row"},
    {Kind::kTableHeader, "table_header"},
    {Kind::kTableCell, "table_cell"},
    {Kind::kFigure, "figure"},
    {Kind::kHorizontalRule, "horizontal_rule"},
    {Kind::kHardBreak, "hard_break"},
    {Kind::kText, "text"},
});

constexpr std::array kMarkNames = std::to_array<std::pair<MarkKind, std::string_view>>({
    {MarkKind::kLink, "link"},
    {MarkKind::kLanguage, "language"},
    {MarkKind::kStrong, "strong"},
    {MarkKind::kEm, "em"},
    {MarkKind::kUnderline, "underline"},
    {MarkKind::kStrike, "strike"},
    {MarkKind::kSuperscript, "superscript"},
    {MarkKind::kSubscript, "subscript"},
});

template <class Table, class Key>
std::string_view NameIn(const Table& table, Key key) {
  return std::ranges::find(table, key, [](const auto& entry) { return entry.first; })->second;
}

template <class Key, class Table>
std::optional<Key> KeyIn(const Table& table, std::string_view name) {
  const auto found = std::ranges::find(table, name, [](const auto& entry) { return entry.second; });
  if (found == table.end()) return std::nullopt;
  return found->first;
}

// What may stand in a list item or a cell.
bool IsFlow(Kind kind) { return kind == Kind::kParagraph || IsList(kind) || kind == Kind::kFigure; }

}  // namespace

std::string_view NameOf(Kind kind) { return NameIn(kKindNames, kind); }
std::string_view NameOf(MarkKind kind) { return NameIn(kMarkNames, kind); }
std::optional<Kind> KindNamed(std::string_view name) { return KeyIn<Kind>(kKindNames, name); }
std::optional<MarkKind> MarkNamed(std::string_view name) {
  return KeyIn<MarkKind>(kMarkNames, name);
}

bool IsTextBlock(Kind kind) { return kind == Kind::kParagraph || kind == Kind::kHeading; }
bool IsInline(Kind kind) { return kind == Kind::kText || kind == Kind::kHardBreak; }
bool IsCell(Kind kind) { return kind == Kind::kTableHeader || kind == Kind::kTableCell; }
bool IsList(Kind kind) { return kind == Kind::kBulletList || kind == Kind::kOrderedList; }

bool AllowsInDocument(Kind child) {
  return IsFlow(child) || child == Kind::kHeading || child == Kind::kBlockquote ||
         child == Kind::kTable || child == Kind::kHorizontalRule;
}

bool Allows(Kind parent, Kind child) {
  switch (parent) {
    case Kind::kParagraph:
    case Kind::kHeading:
      return IsInline(child);
    case Kind::kBulletList:
    case Kind::kOrderedList:
      return child == Kind::kListItem;
    case Kind::kListItem:
    case Kind::kBlockquote:
      return IsFlow(child) || child == Kind::kTable;
    case Kind::kTable:
      return child == Kind::kTableRow;
    case Kind::kTableRow:
      return IsCell(child);
    case Kind::kTableHeader:
    case Kind::kTableCell:
      return IsFlow(child);
    case Kind::kFigure:
    case Kind::kHorizontalRule:
    case Kind::kHardBreak:
    case Kind::kText:
      return false;
  }
  return false;
}

bool NeedsContent(Kind kind) {
  return IsList(kind) || kind == Kind::kListItem || kind == Kind::kBlockquote ||
         kind == Kind::kTable || kind == Kind::kTableRow || IsCell(kind);
}

bool IsLanguageTag(std::string_view tag) {
  constexpr std::size_t kLongest = 35;
  if (tag.empty() || tag.size() > kLongest) return false;
  bool primary = true;
  while (true) {
    const auto dash = tag.find('-');
    const std::string_view part = tag.substr(0, dash);
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto fits = [&](char c) { return is_letter(c) || (!primary && c >= '0' && c <= '9'); };
    const std::size_t longest = primary ? 3 : 8;
    if (part.size() < 2 || part.size() > longest || !std::ranges::all_of(part, fits)) return false;
    if (dash == std::string_view::npos) return true;
    tag.remove_prefix(dash + 1);
    primary = false;
  }
}

}  // namespace hoitu::richtext
