#pragma once

#include <string>

#include "base/result.h"
#include "richtext/document.h"

namespace hoitu::richtext {

// Counts what a body holds against the limits of richtext/schema.h, while it is being read or after
// it was built. `place` is the JSON pointer for the Problem.
class LimitCounter {
 public:
  // Fails with "richtext.too_deep" or "richtext.too_many_nodes".
  Result<void> AddNode(int depth, const std::string& place);
  // Fails with "richtext.too_long".
  Result<void> AddText(std::size_t bytes, const std::string& place);

 private:
  std::size_t nodes_ = 0;
  std::size_t text_bytes_ = 0;
};

// The same over a whole tree.
Result<void> CheckLimits(const Document& document);

}  // namespace hoitu::richtext
