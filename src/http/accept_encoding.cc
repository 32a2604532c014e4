#include "http/accept_encoding.h"

#include "http/cursor.h"
#include "http/grammar.h"

namespace hoitu::http {
namespace {

constexpr int kUnnamed = -1;

void SkipBlanks(Cursor& cursor) { cursor.TakeWhile(IsBlank); }

// ";q=0.5" → 500; nothing → 1000; anything else → kUnnamed.
int TakeWeight(Cursor& cursor) {
  SkipBlanks(cursor);
  if (!cursor.Take(';')) return 1000;
  SkipBlanks(cursor);
  if (!cursor.Take('q') && !cursor.Take('Q')) return kUnnamed;
  if (!cursor.Take('=')) return kUnnamed;
  const bool one = cursor.Take('1');
  if (!one && !cursor.Take('0')) return kUnnamed;
  if (!cursor.Take('.')) return one ? 1000 : 0;
  const std::string_view digits = cursor.TakeWhile(IsDigit);
  if (digits.size() > 3) return kUnnamed;
  int thousandths = 0;
  int place = 100;
  for (const char digit : digits) {
    thousandths += (digit - '0') * place;
    place /= 10;
  }
  if (one) return thousandths == 0 ? 1000 : kUnnamed;
  return thousandths;
}

}  // namespace

AcceptEncoding ParseAcceptEncoding(std::string_view value) {
  int br = kUnnamed;
  int gzip = kUnnamed;
  int identity = kUnnamed;
  int any = kUnnamed;
  Cursor cursor(value);
  while (!cursor.AtEnd()) {
    SkipBlanks(cursor);
    const std::string_view coding = cursor.TakeWhile(IsTokenCharacter);
    const int weight = TakeWeight(cursor);
    const std::string_view surplus = cursor.TakeWhile([](char c) { return c != ','; });
    cursor.Take(',');
    if (weight == kUnnamed || !TrimBlanks(surplus).empty()) continue;
    if (EqualsIgnoringCase(coding, "gzip") || EqualsIgnoringCase(coding, "x-gzip")) {
      gzip = weight;
    } else if (EqualsIgnoringCase(coding, "br")) {
      br = weight;
    } else if (EqualsIgnoringCase(coding, "identity")) {
      identity = weight;
    } else if (coding == "*") {
      any = weight;
    }
  }
  const auto chosen = [any](int named, int otherwise) {
    if (named != kUnnamed) return named;
    return any != kUnnamed ? any : otherwise;
  };
  return {chosen(br, 0), chosen(gzip, 0), chosen(identity, 1000)};
}

}  // namespace hoitu::http
