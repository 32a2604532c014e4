#include "rules/rulebook_error.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace hoitu::rules {

std::vector<RulebookError> RulebookErrors::Sorted() && {
  std::ranges::stable_sort(errors_, [](const RulebookError& a, const RulebookError& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  const auto repeated = std::ranges::unique(errors_);
  errors_.erase(repeated.begin(), repeated.end());
  return std::move(errors_);
}

std::string Describe(const RulebookError& error) {
  if (error.line == 0) return fmt::format("{}: {}", error.file, error.message_en);
  return fmt::format("{}:{}: {}", error.file, error.line, error.message_en);
}

}  // namespace hoitu::rules
