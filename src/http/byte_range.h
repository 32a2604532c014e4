#pragma once

#include <cstdint>
#include <string_view>

namespace hoitu::http {

// What a Range field asks of a body (RFC 9110, 14).
struct ByteRange {
  enum class Kind {
    kWhole,          // no range, several ranges, another unit, or malformed: send everything
    kPart,           // `first` to `last`, both included
    kUnsatisfiable,  // nothing of it lies inside the body
  };
  Kind kind = Kind::kWhole;
  std::uint64_t first = 0;
  std::uint64_t last = 0;

  bool operator==(const ByteRange&) const = default;
};

ByteRange ParseByteRange(std::string_view value, std::uint64_t size);

}  // namespace hoitu::http
