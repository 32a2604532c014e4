#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace hoitu::render {

// Markup that may stand in a page as it is. Nothing a person typed becomes one: it is made by
// richtext (which writes markup from the validated tree) and by the functions of this room.
class SafeHtml {
 public:
  SafeHtml() = default;
  // The caller vouches that `html` is well formed, closes what it opens and escapes what it quotes.
  static SafeHtml Vouched(std::string html) { return SafeHtml(std::move(html)); }

  const std::string& text() const { return text_; }

 private:
  explicit SafeHtml(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// A JSON document as a data block, `<script type="application/ld+json">`: never run by a browser,
// and unable to end its own element because `<`, `>` and `&` are written as escapes.
SafeHtml JsonDataBlock(std::string_view json);

}  // namespace hoitu::render
