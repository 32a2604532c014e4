#include "migration/json_lines.h"

#include <streambuf>
#include <string_view>

namespace hoitu::migration {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

std::optional<JsonLines::Line> JsonLines::Next() {
  Line line;
  while (ReadLine(line)) {
    line.number = ++number_;
    if (number_ == 1 && line.text.starts_with(kByteOrderMark)) {
      line.text.erase(0, kByteOrderMark.size());
    }
    if (line.too_long || !IsBlank(line.text)) return line;
  }
  return std::nullopt;
}

// By hand because std::getline would take in a line of any length.
bool JsonLines::ReadLine(Line& line) {
  line = {};
  std::streambuf& bytes = *in_.rdbuf();
  constexpr int kEnd = std::char_traits<char>::eof();
  int byte = bytes.sbumpc();
  if (byte == kEnd) return false;
  for (; byte != kEnd && byte != '\n'; byte = bytes.sbumpc()) {
    if (line.too_long) continue;
    line.text += static_cast<char>(byte);
    line.too_long = line.text.size() > limit_;
  }
  if (line.too_long) line.text = std::string();
  return true;
}

}  // namespace hoitu::migration
