#pragma once

#include <string>
#include <vector>

#include "richtext/document.h"

namespace hoitu::richtext {

// One thing that keeps somebody from reading a body (R-ACC-08; WCAG 2.1 success criteria in
// brackets).
struct Finding {
  std::string message;  // a key of the translation catalogues, see below
  std::string path;     // JSON pointer into ToJson(document)
  std::string detail;   // the words in question, may be empty

  bool operator==(const Finding&) const = default;
};

// What an editor should mend before publishing, in the order of the text:
//   "richtext.check.alternative_missing"   a picture without alternative text (1.1.1)
//   "richtext.check.alternative_file_name" … whose alternative text is a file's name (1.1.1)
//   "richtext.check.heading_jump"          a heading more than one level below the one before
//   (1.3.1) "richtext.check.link_empty"            a link with nothing to read (2.4.4)
//   "richtext.check.link_vague"            "tại đây", "xem thêm": says nothing out of context
//   (2.4.4) "richtext.check.table_without_header"  a table without header cells (1.3.1)
std::vector<Finding> CheckAccessibility(const Document& document);

}  // namespace hoitu::richtext
