#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "richtext/document.h"

// The schema as the program knows it: names, what may stand in what, and the limits.
// docs/richtext.md holds the same table for readers.
namespace hoitu::richtext {

inline constexpr int kMaxDepth = 32;  // blocks of the document stand at depth 1
inline constexpr std::size_t kMaxNodes = 20'000;
inline constexpr std::size_t kMaxTextBytes =
    1024 * 1024;  // texts, captions, alternatives, addresses
inline constexpr std::size_t kMaxLineCharacters = 1'000;  // one alternative or caption
inline constexpr int kMinHeadingLevel = 2;
inline constexpr int kMaxHeadingLevel = 4;
inline constexpr int kMaxListStart = 99'999;
inline constexpr int kMaxTableColumns = 100;

std::string_view NameOf(Kind kind);
std::string_view NameOf(MarkKind kind);
std::optional<Kind> KindNamed(std::string_view name);
std::optional<MarkKind> MarkNamed(std::string_view name);

// Paragraphs and headings: what holds texts and hard breaks.
bool IsTextBlock(Kind kind);
bool IsInline(Kind kind);
bool IsCell(Kind kind);
bool IsList(Kind kind);

// May `child` stand directly in the document; in a node of kind `parent`?
bool AllowsInDocument(Kind child);
bool Allows(Kind parent, Kind child);

// Kinds that mean nothing without content: lists, items, quotations, tables, rows and cells.
bool NeedsContent(Kind kind);

// A language tag of the simple form of BCP 47: "en", "zh-Hans", "tay".
bool IsLanguageTag(std::string_view tag);

}  // namespace hoitu::richtext
