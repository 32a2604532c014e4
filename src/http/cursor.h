#pragma once

#include <cstddef>
#include <string_view>

namespace hoitu::http {

// A place in bytes that came from outside. Every parser of this room moves through its input with a
// cursor only, and a cursor cannot step outside: at the end there is nothing to peek at and nothing
// to take. The bytes outlive the cursor.
class Cursor {
 public:
  static constexpr int kEnd = -1;

  explicit Cursor(std::string_view bytes) : bytes_(bytes) {}

  bool AtEnd() const { return at_ == bytes_.size(); }
  std::size_t position() const { return at_; }
  std::string_view Rest() const { return bytes_.substr(at_); }

  // The next byte as 0…255, or kEnd.
  int Peek() const { return AtEnd() ? kEnd : static_cast<unsigned char>(bytes_[at_]); }

  // Steps over the next byte if it is `expected`.
  bool Take(char expected) {
    if (AtEnd() || bytes_[at_] != expected) return false;
    ++at_;
    return true;
  }

  // Steps over `expected` if all of it comes next.
  bool Take(std::string_view expected) {
    if (!Rest().starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }

  // Steps over the longest run of bytes for which `accept(char)` holds, and returns it.
  template <class Accept>
  std::string_view TakeWhile(Accept accept) {
    const std::size_t start = at_;
    while (at_ < bytes_.size() && accept(bytes_[at_])) ++at_;
    return bytes_.substr(start, at_ - start);
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace hoitu::http
