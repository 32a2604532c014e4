#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "richtext/document.h"

namespace hoitu::richtext {

// What was in the HTML and is not in the body, for the report of an import or a paste.
struct Dropped {
  enum class What {
    kElement,  // `name` is the element's; scripts and the like with all they held, others' content
               // stays
    kLink,     // `name` is the address; its text stays
    kPicture,  // `name` is the address, `alternative` what the page said it shows
    kNesting,  // content nested deeper than any person writes
    kCells,    // cells beyond the widest table
  };
  What what = What::kElement;
  std::string name;
  std::string alternative;
  int count = 1;

  bool operator==(const Dropped&) const = default;
};

struct HtmlImport {
  Document document;
  std::vector<Dropped> dropped;  // each thing once, with its count; at most kMaxDropped of them
};

inline constexpr std::size_t kMaxDropped = 200;

// The picture in room media for the address in an <img>, or nothing when there is none.
using ResolvePicture = std::function<std::optional<std::int64_t>(std::string_view src)>;

// Reads a page or a piece of one, however hostile or broken, as a body. Kept: headings (h1 as level
// 2, h5 and h6 as 4), paragraphs, lists, also those Word writes as paragraphs, tables, quotations,
// links CleanLink accepts, emphasis, also that of style attributes, line breaks, rules, pictures as
// figures. Containers vanish around their content; what could run, load or be filled in goes with
// its content. Problems, apart from those of HtmlTree::Parse: the limits of the schema
// ("richtext.too_many_nodes", "richtext.too_long").
Result<HtmlImport> FromHtml(std::string_view html, const ResolvePicture& resolve);

}  // namespace hoitu::richtext
