#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>

namespace hoitu::migration {

// Reads a text of one JSON value a line (jsonlines.org) line by line, however long a line is: of
// one over the limit nothing is kept but its number. Used by one thread; the stream outlives the
// reader.
class JsonLines {
 public:
  explicit JsonLines(std::istream& in, std::size_t limit = kMaxLineBytes)
      : in_(in), limit_(limit) {}

  struct Line {
    std::int64_t number = 0;  // from 1, as an editor counts
    std::string text;         // without its end; empty when too long
    bool too_long = false;
  };
  // The next line that is not blank; nothing at the end.
  std::optional<Line> Next();

  static constexpr std::size_t kMaxLineBytes = 8 * 1024 * 1024;

 private:
  bool ReadLine(Line& line);

  std::istream& in_;
  std::size_t limit_;
  std::int64_t number_ = 0;
};

}  // namespace hoitu::migration
