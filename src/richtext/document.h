#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

// The body of an article is a tree of a fixed schema, never a string of markup: what the schema
// does not know cannot be stored, and nothing a person typed is ever emitted as markup. In JSON it
// has ProseMirror's form. docs/richtext.md is the schema for readers, richtext/schema.h for the
// program.
namespace hoitu::richtext {

enum class Kind {
  kParagraph,
  kHeading,
  kBulletList,
  kOrderedList,
  kListItem,
  kBlockquote,
  kTable,
  kTableRow,
  kTableHeader,
  kTableCell,
  kFigure,
  kHorizontalRule,
  kHardBreak,
  kText,
};

// In the order in which a text carries them, outermost first.
enum class MarkKind {
  kLink,
  kLanguage,
  kStrong,
  kEm,
  kUnderline,
  kStrike,
  kSuperscript,
  kSubscript,
};

struct Mark {
  MarkKind kind = MarkKind::kStrong;
  std::string value;  // kLink: an address CleanLink accepts; kLanguage: a BCP 47 tag; else empty

  bool operator==(const Mark&) const = default;
};

// One node with the attributes of every kind; those a kind does not have keep their defaults.
struct Node {
  Kind kind = Kind::kParagraph;
  std::string text;          // kText
  std::vector<Mark> marks;   // kText and kHardBreak: sorted, each kind at most once
  int level = 0;             // kHeading: 2, 3 or 4 (the page's title is 1)
  int start = 1;             // kOrderedList: the first number
  int colspan = 1;           // kTableHeader, kTableCell
  int rowspan = 1;           // kTableHeader, kTableCell
  std::int64_t picture = 0;  // kFigure: the id of a picture of room media
  std::string alt;           // kFigure: what it shows, for those who do not see it
  std::string caption;       // kFigure: one line of plain text, may be empty
  std::vector<Node> children;

  bool operator==(const Node&) const = default;
};

Node MakeNode(Kind kind, std::vector<Node> children = {});
Node MakeText(std::string text, std::vector<Mark> marks = {});

// A normalised tree (richtext/normalise.h): equal bodies are equal values and have equal JSON.
struct Document {
  std::vector<Node> blocks;

  bool operator==(const Document&) const = default;
};

// Reads and normalises a body from outside. Anything the schema does not know is refused, never
// repaired: `field` is the JSON pointer of the first fault ("/content/3/attrs/level"). A null
// attribute counts as absent. Problems: "richtext.malformed", "richtext.node.unknown",
// "richtext.node.misplaced", "richtext.node.incomplete", "richtext.mark.unknown",
// "richtext.mark.misplaced", "richtext.attribute.unknown", "richtext.attribute.invalid",
// "richtext.link.refused", "richtext.table.spans", "text.encoding", and, as kTooLarge,
// "richtext.too_deep", "richtext.too_many_nodes", "richtext.too_long".
Result<Document> ParseDocument(const nlohmann::json& json);
Result<Document> ParseDocumentText(std::string_view json_text);

// The same for what ToJsonText wrote: held against the schema as strictly, but not normalised once
// more.
Result<Document> ReadStoredDocument(std::string_view json_text);

// The canonical form: default attributes left out, an empty body as one empty paragraph.
// ParseDocument(ToJson(d)) == d.
nlohmann::json ToJson(const Document& document);
std::string ToJsonText(const Document& document);

// The pictures the body shows, in order, each once.
std::vector<std::int64_t> PicturesIn(const Document& document);

}  // namespace hoitu::richtext
