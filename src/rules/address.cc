#include "rules/address.h"

#include <algorithm>
#include <array>

namespace hoitu::rules {
namespace {

constexpr std::size_t kLongestHostLabel = 63;
constexpr std::size_t kLongestSection = 80;

bool IsLowerOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

bool IsSlug(std::string_view text, std::size_t longest) {
  if (text.empty() || text.size() > longest) return false;
  if (!IsLowerOrDigit(text.front()) || !IsLowerOrDigit(text.back())) return false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!IsLowerOrDigit(text[i]) && !(text[i] == '-' && text[i - 1] != '-')) return false;
  }
  return true;
}

bool IsHostLabel(std::string_view text) { return IsSlug(text, kLongestHostLabel); }

bool IsDomain(std::string_view text) {
  std::size_t labels = 0;
  while (true) {
    const std::size_t dot = text.find('.');
    if (!IsHostLabel(text.substr(0, dot))) return false;
    ++labels;
    if (dot == std::string_view::npos) return labels >= 2;
    text.remove_prefix(dot + 1);
  }
}

bool IsSectionAddress(const Rulebook& rulebook, std::string_view code) {
  constexpr std::array<std::string_view, 4> kOfTheProgram{"healthz", "readyz", "metrics", "api"};
  if (!IsSlug(code, kLongestSection)) return false;
  if (std::ranges::find(kOfTheProgram, code) != kOfTheProgram.end()) return false;
  return std::ranges::none_of(rulebook.languages, [&](const LanguageRule& language) {
    return language.path.starts_with('/') && language.path.substr(1) == code;
  });
}

}  // namespace hoitu::rules
