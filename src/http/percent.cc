#include "http/percent.h"

#include <algorithm>

#include "base/text.h"
#include "http/cursor.h"
#include "http/grammar.h"

namespace hoitu::http {
namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

int HexDigit(int c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

int TakeHexDigit(Cursor& cursor) {
  const int digit = HexDigit(cursor.Peek());
  if (digit >= 0) cursor.Take(static_cast<char>(cursor.Peek()));
  return digit;
}

bool IsUnreserved(char c) {
  return IsDigit(c) || (LowerAscii(c) >= 'a' && LowerAscii(c) <= 'z') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

bool IsDotSegment(std::string_view segment) { return segment == "." || segment == ".."; }

}  // namespace

Result<std::string> PercentDecode(std::string_view encoded, PlusSign plus) {
  std::string decoded;
  decoded.reserve(encoded.size());
  Cursor cursor(encoded);
  while (!cursor.AtEnd()) {
    decoded += cursor.TakeWhile([](char c) { return c != '%' && c != '+'; });
    if (cursor.Take('+')) {
      decoded += plus == PlusSign::kBlank ? ' ' : '+';
    } else if (cursor.Take('%')) {
      const int high = TakeHexDigit(cursor);
      const int low = TakeHexDigit(cursor);
      if (high < 0 || low < 0) {
        return Fail(ProblemKind::kInvalid, "request.encoding", {}, "a broken percent escape");
      }
      decoded += static_cast<char>(high * 16 + low);
    }
  }
  if (decoded.find('\0') != std::string::npos || !IsValidUtf8(decoded)) {
    return Fail(ProblemKind::kInvalid, "request.encoding", {}, "NUL or invalid UTF-8");
  }
  return decoded;
}

std::string PercentEncode(std::string_view text) {
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    if (IsUnreserved(c)) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += '%';
      encoded += kHexDigits[byte >> 4];
      encoded += kHexDigits[byte & 15];
    }
  }
  return encoded;
}

Result<std::string> DecodePath(std::string_view encoded) {
  std::string path = TRY(PercentDecode(encoded, PlusSign::kItself));
  const auto refused = [] { return Fail(ProblemKind::kInvalid, "request.path"); };
  if (!path.starts_with('/') || path.find("//") != std::string::npos) return refused();
  if (std::ranges::any_of(path, [](char c) {
        return c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
      })) {
    return refused();
  }
  if (std::ranges::any_of(Split(path, '/'), IsDotSegment)) return refused();
  return path;
}

}  // namespace hoitu::http
