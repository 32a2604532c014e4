#include "render/markup_position.h"

#include <algorithm>
#include <array>

namespace hoitu::render {
namespace {

using namespace std::string_view_literals;

// Attributes whose value may hold a variable on any element: none of them runs or loads anything.
constexpr std::array kTextAttributes = {
    "alt"sv,      "class"sv,    "colspan"sv,     "content"sv, "datetime"sv, "dir"sv,
    "download"sv, "for"sv,      "height"sv,      "id"sv,      "lang"sv,     "hreflang"sv,
    "name"sv,     "property"sv, "placeholder"sv, "sizes"sv,   "title"sv,    "value"sv,
    "width"sv,    "rel"sv,      "type"sv,        "role"sv,
};

struct AddressAttribute {
  std::string_view element;
  std::string_view attribute;
};
// Addresses, which the engine checks for their scheme, and srcset, which can only load pictures.
constexpr std::array kAddressAttributes = {
    AddressAttribute{"a", "href"},        AddressAttribute{"link", "href"},
    AddressAttribute{"img", "src"},       AddressAttribute{"img", "srcset"},
    AddressAttribute{"source", "srcset"}, AddressAttribute{"form", "action"},
};

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

}  // namespace

void MarkupPosition::Advance(std::string_view html) {
  for (const char c : html) Step(Lower(c));
}

void MarkupPosition::PassVariable() {
  recent_.clear();
  if (state_ == State::kAfterEquals) state_ = State::kUnquoted;
}

std::string MarkupPosition::WhyNoVariable() const {
  if (!raw_element_.empty()) return "no variable inside <" + raw_element_ + ">";
  if (state_ == State::kText) return {};
  if (state_ == State::kComment) return "no variable in a comment";
  if (state_ != State::kQuoted) return "inside a tag a variable stands in a quoted value only";
  if (std::ranges::find(kTextAttributes, attribute_) != kTextAttributes.end()) return {};
  if (attribute_.starts_with("aria-") || attribute_.starts_with("data-")) return {};
  const bool is_address =
      std::ranges::any_of(kAddressAttributes, [&](const AddressAttribute& known) {
        return known.element == element_ && known.attribute == attribute_;
      });
  if (is_address) return {};
  return "no variable in the attribute " + attribute_ + " of <" + element_ + ">";
}

bool MarkupPosition::SamePlaceAs(const MarkupPosition& other) const {
  const auto between_attributes = [](State state) {
    return state == State::kTagName || state == State::kInTag || state == State::kAttributeName ||
           state == State::kUnquoted;
  };
  return raw_element_ == other.raw_element_ &&
         (state_ == other.state_ ||
          (between_attributes(state_) && between_attributes(other.state_)));
}

void MarkupPosition::OpenTagEnded() {
  state_ = State::kText;
  if (!closing_ && (element_ == "script" || element_ == "style")) raw_element_ = element_;
}

void MarkupPosition::Step(char c) {
  recent_ += c;
  if (recent_.size() > 16) recent_.erase(0, recent_.size() - 16);

  if (!raw_element_.empty()) {
    if (recent_.ends_with("</" + raw_element_)) {
      closing_ = true;
      element_ = raw_element_;
      raw_element_.clear();
      state_ = State::kInTag;
    }
    return;
  }
  switch (state_) {
    case State::kText:
      if (c == '<') {
        state_ = State::kTagOpen;
        recent_ = "<";
      }
      break;
    case State::kTagOpen:
      if (c == '!') {
        state_ = State::kDeclaration;
      } else if (c == '/') {
        closing_ = true;
        element_.clear();
        state_ = State::kTagName;
      } else if (c >= 'a' && c <= 'z') {
        closing_ = false;
        element_ = c;
        state_ = State::kTagName;
      } else {
        state_ = State::kText;
      }
      break;
    case State::kTagName:
      if (c == '>') {
        OpenTagEnded();
      } else if (IsSpace(c) || c == '/') {
        state_ = State::kInTag;
      } else {
        element_ += c;
      }
      break;
    case State::kInTag:
      if (c == '>') {
        OpenTagEnded();
      } else if (!IsSpace(c) && c != '/') {
        attribute_ = c;
        state_ = State::kAttributeName;
      }
      break;
    case State::kAttributeName:
      if (c == '>') {
        OpenTagEnded();
      } else if (c == '=') {
        state_ = State::kAfterEquals;
      } else if (IsSpace(c)) {
        state_ = State::kInTag;
      } else {
        attribute_ += c;
      }
      break;
    case State::kAfterEquals:
      if (c == '"' || c == '\'') {
        quote_ = c;
        state_ = State::kQuoted;
      } else if (c == '>') {
        OpenTagEnded();
      } else if (!IsSpace(c)) {
        state_ = State::kUnquoted;
      }
      break;
    case State::kQuoted:
      if (c == quote_) state_ = State::kInTag;
      break;
    case State::kUnquoted:
      if (c == '>') {
        OpenTagEnded();
      } else if (IsSpace(c)) {
        state_ = State::kInTag;
      }
      break;
    case State::kDeclaration:
      if (recent_ == "<!--") {
        state_ = State::kComment;
      } else if (c == '>') {
        state_ = State::kText;
      }
      break;
    case State::kComment:
      if (recent_.ends_with("-->")) state_ = State::kText;
      break;
  }
}

}  // namespace hoitu::render
