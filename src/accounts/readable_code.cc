#include "accounts/readable_code.h"

#include <cctype>

#include "base/digest.h"

namespace hoitu::accounts {
namespace {

constexpr std::string_view kAlphabet = "abcdefghijkmnpqrstuvwxyz23456789";
static_assert(kAlphabet.size() == 32);
constexpr std::size_t kGroup = 4;

}  // namespace

std::string MakeReadableCode(std::size_t groups) {
  std::string code;
  for (const char byte : RandomBytes(groups * kGroup)) {
    code += kAlphabet[static_cast<unsigned char>(byte) % kAlphabet.size()];
  }
  return NormaliseReadableCode(code);
}

std::string NormaliseReadableCode(std::string_view typed) {
  std::string code;
  std::size_t characters = 0;
  for (const char c : typed) {
    if (c == '-' || c == ' ') continue;
    if (characters > 0 && characters % kGroup == 0) code += '-';
    code += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    ++characters;
  }
  return code;
}

}  // namespace hoitu::accounts
