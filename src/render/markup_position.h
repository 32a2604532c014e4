#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hoitu::render {

// Where in an HTML document a template's text has arrived: enough of the tokenizer of HTML to know
// the element, the attribute and the quotes around a place.
class MarkupPosition {
 public:
  void Advance(std::string_view html);
  void PassVariable();  // a variable's value stands here

  bool InText() const { return state_ == State::kText && raw_element_.empty(); }
  // Whether text may go on from here as from `other`: a section must end where it began, since it
  // may be left out.
  bool SamePlaceAs(const MarkupPosition& other) const;
  // Why a variable may not stand here; empty when it may.
  std::string WhyNoVariable() const;

 private:
  enum class State : std::uint8_t {
    kText,
    kTagOpen,  // after <
    kTagName,
    kInTag,  // between attributes
    kAttributeName,
    kAfterEquals,
    kQuoted,
    kUnquoted,
    kDeclaration,  // <!doctype …>
    kComment,
  };
  void Step(char c);
  void OpenTagEnded();

  State state_ = State::kText;
  char quote_ = 0;
  bool closing_ = false;     // </…
  std::string element_;      // of the tag being read, lower case
  std::string attribute_;    // being read, lower case
  std::string raw_element_;  // "script" or "style" while inside one
  std::string recent_;  // the last few characters, to see the end of a comment or of a raw element
};

}  // namespace hoitu::render
