#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace hoitu {

using Digest = std::array<std::uint8_t, 32>;

// SHA-256 (FIPS 180-4).
Digest Sha256(std::string_view bytes);

// BLAKE2b of 32 bytes (RFC 7693): as strong and several times faster, where no standard asks for
// SHA-256.
Digest Blake2b(std::string_view bytes);

// SHA-256 of a stream of pieces. Used by one thread.
class Sha256Stream {
 public:
  Sha256Stream();
  ~Sha256Stream();
  Sha256Stream(Sha256Stream&&) noexcept;
  void Add(std::string_view bytes);
  Digest Finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string ToHex(std::span<const std::uint8_t> bytes);
std::string ToBase64(std::span<const std::uint8_t> bytes);  // RFC 4648, 4: with padding
// Empty when `hex` is not an even number of hexadecimal digits.
std::string FromHex(std::string_view hex);

// Cryptographically random bytes, as base64url without padding: RandomToken(32) has 43 characters.
std::string RandomToken(std::size_t bytes);
std::string RandomBytes(std::size_t bytes);

// Compares without leaking by time where the first difference is.
bool EqualInConstantTime(std::string_view a, std::string_view b);

}  // namespace hoitu
