#include "base/problem_text.h"

#include <algorithm>

namespace hoitu {

ProblemText FindProblemText(std::string_view key) {
  const auto texts = ProblemTexts();
  const auto found = std::ranges::find(texts, key, &ProblemText::key);
  return found == texts.end() ? ProblemText{key, key, key} : *found;
}

}  // namespace hoitu
