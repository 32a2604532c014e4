#pragma once

#include <gumbo.h>

#include <memory>
#include <string_view>

#include "base/result.h"

namespace hoitu::richtext {

// HTML from outside as Gumbo's tree, parsed within a budget. HTML5's error recovery lets a few
// bytes nest without end and be copied again and again, so that hostile input of a megabyte could
// ask for gigabytes and hours; the parse is given up instead. Used by one thread.
class HtmlTree {
 public:
  // Fails with "text.encoding" when `html` is not UTF-8, and as kTooLarge with
  // "richtext.html.too_long" over kMaxHtmlBytes or "richtext.html.too_complex" over the budget of
  // memory or processor time. The tree points into `html`, which outlives it.
  static Result<HtmlTree> Parse(std::string_view html);

  HtmlTree(HtmlTree&&) noexcept;
  ~HtmlTree();

  const GumboNode& document() const { return *document_; }

 private:
  class Arena;
  HtmlTree(std::unique_ptr<Arena> arena, const GumboNode* document);

  std::unique_ptr<Arena> arena_;  // holds every node
  const GumboNode* document_;
};

inline constexpr std::size_t kMaxHtmlBytes = 4 * 1024 * 1024;

}  // namespace hoitu::richtext
