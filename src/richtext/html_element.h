#pragma once

#include <gumbo.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "richtext/document.h"

namespace hoitu::richtext {

// What an element of a foreign page becomes.
enum class ElementRole {
  kInline,  // nothing of its own; its texts may be marked
  kBlock,   // nothing of its own; what is in it stands in lines of its own
  kHeading,
  kList,
  kItem,
  kBlockquote,
  kTable,
  kFigure,
  kPicture,
  kBreak,
  kRule,
  kPreformatted,
  kSilent,     // gone with its content, not worth a report
  kUnwrapped,  // gone, its content stays; reported
  kDropped,    // gone with its content; reported
};

ElementRole RoleOf(const GumboElement& element);

// The name as written, in lower case, also for names HTML does not know.
std::string NameOf(const GumboElement& element);

// Empty when the element has no such attribute.
std::string_view AttributeOf(const GumboElement& element, const char* name);
bool HasAttribute(const GumboElement& element, const char* name);
// The number an attribute begins with, held between `low` and `high`; `absent` when there is none.
int NumberOf(const GumboElement& element, const char* name, int low, int high, int absent);

// What a style attribute says about the meaning of the text.
struct InlineStyle {
  std::optional<bool> strong;
  std::optional<bool> em;
  bool underline = false;
  bool strike = false;
  std::optional<MarkKind> position;  // superscript or subscript
  bool hidden = false;
  std::string word_list;  // Word's "mso-list", in lower case: "l0 level2 lfo1", "ignore"
};
InlineStyle StyleOf(const GumboElement& element);

// The mark an element's name stands for (<b>, <em>, <sup>, …).
std::optional<MarkKind> MarkOf(const GumboElement& element);

}  // namespace hoitu::richtext
