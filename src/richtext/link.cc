#include "richtext/link.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.h"
#include "richtext/characters.h"

namespace hoitu::richtext {
namespace {

constexpr std::size_t kLongestLink = 2048;

std::string WithoutWhiteSpaceAtTheEnds(std::string text) {
  std::erase_if(text, [](char c) { return c == '\t' || c == '\n'; });
  return std::string(Trim(text));
}

std::string PercentEncoded(std::string_view text) {
  static constexpr std::string_view kUnsafe = " \"'<>\\^`{|}";
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (kUnsafe.contains(c)) {
      const auto byte = static_cast<unsigned char>(c);
      encoded += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    } else {
      encoded += c;
    }
  }
  return encoded;
}

// "http" of "HTTP://…"; empty when the address does not begin with a scheme.
std::string SchemeOf(std::string_view address) {
  const auto colon = address.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view scheme = address.substr(0, colon);
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return std::ranges::all_of(scheme, is_letter) ? ToLower(scheme) : std::string();
}

// "//host…" with a host and nothing that makes one host look like another.
bool HasPlainHost(std::string_view rest) {
  if (!rest.starts_with("//")) return false;
  const std::string_view authority = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
  return !authority.empty() && !authority.starts_with(':') &&
         authority.find_first_of("@%") == std::string_view::npos;
}

}  // namespace

std::optional<std::string> CleanLink(std::string_view address) {
  if (address.size() > kLongestLink || !IsValidUtf8(address)) return std::nullopt;
  const std::string clean = PercentEncoded(WithoutWhiteSpaceAtTheEnds(CleanCharacters(address)));
  if (clean.size() > kLongestLink) return std::nullopt;
  if (clean.starts_with('/')) {
    if (clean.starts_with("//")) return std::nullopt;
    return clean;
  }
  const std::string scheme = SchemeOf(clean);
  if (scheme.empty()) return std::nullopt;
  const std::string rest = clean.substr(scheme.size() + 1);
  const bool web = scheme == "http" || scheme == "https";
  const bool person = scheme == "mailto" || scheme == "tel";
  if ((web && HasPlainHost(rest)) || (person && !rest.empty())) return scheme + ":" + rest;
  return std::nullopt;
}

bool IsExternalLink(std::string_view clean_link) { return clean_link.starts_with("http"); }

}  // namespace hoitu::richtext
