#include "accounts/totp.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

#include "base/digest.h"

namespace hoitu::accounts {
namespace {

constexpr std::int64_t kStepMilliseconds = 30'000;
constexpr std::uint32_t kCodes = 1'000'000;
constexpr std::size_t kSecretBytes = 20;

std::array<unsigned char, 20> HmacSha1(std::string_view key, std::string_view message) {
  std::array<unsigned char, 20> mac{};
  unsigned int length = 0;
  if (HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
           reinterpret_cast<const unsigned char*>(message.data()), message.size(), mac.data(),
           &length) == nullptr) {
    throw std::runtime_error("HMAC-SHA-1 is not available");
  }
  return mac;
}

std::string PercentEncode(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

}  // namespace

TotpStep TotpStepAt(Instant at) { return ToMillis(at) / kStepMilliseconds; }

std::string TotpCode(std::string_view secret, TotpStep step) {
  std::string counter(8, '\0');
  for (int i = 7; i >= 0; --i) {
    counter[static_cast<std::size_t>(i)] = static_cast<char>(step & 0xff);
    step >>= 8;
  }
  const auto mac = HmacSha1(secret, counter);
  // RFC 4226, section 5.3: the last four bits say where the 31 bits that count begin.
  const std::size_t offset = mac.back() & 0x0fU;
  const std::uint32_t number = (mac[offset] & 0x7fU) << 24U |
                               std::uint32_t{mac[offset + 1]} << 16U |
                               std::uint32_t{mac[offset + 2]} << 8U | mac[offset + 3];
  return fmt::format("{:06}", number % kCodes);
}

std::optional<TotpStep> MatchTotp(std::string_view secret, std::string_view code, Instant now,
                                  TotpStep last_used) {
  const TotpStep present = TotpStepAt(now);
  std::optional<TotpStep> matched;
  for (TotpStep step = present - 1; step <= present + 1; ++step) {
    const bool equal = EqualInConstantTime(TotpCode(secret, step), code);
    if (equal && step > last_used) matched = step;
  }
  return matched;
}

std::string MakeTotpSecret() { return RandomBytes(kSecretBytes); }

std::string ToBase32(std::string_view bytes) {
  constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string text;
  std::uint32_t buffer = 0;
  unsigned bits = 0;
  for (const char byte : bytes) {
    buffer = buffer << 8U | static_cast<unsigned char>(byte);
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += kAlphabet[buffer >> bits & 0x1fU];
    }
  }
  if (bits > 0) text += kAlphabet[buffer << (5 - bits) & 0x1fU];
  return text;
}

std::string OtpauthUri(std::string_view secret, std::string_view issuer, std::string_view login) {
  return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}", PercentEncode(issuer),
                     PercentEncode(login), ToBase32(secret), PercentEncode(issuer));
}

}  // namespace hoitu::accounts
