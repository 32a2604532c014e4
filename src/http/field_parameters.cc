#include "http/field_parameters.h"

#include "http/cursor.h"
#include "http/grammar.h"

namespace hoitu::http {
namespace {

// A token or a quoted string.
std::optional<std::string> TakeValue(Cursor& cursor) {
  if (!cursor.Take('"')) {
    const std::string_view token = cursor.TakeWhile(IsTokenCharacter);
    if (token.empty()) return std::nullopt;
    return std::string(token);
  }
  std::string text;
  while (true) {
    text += cursor.TakeWhile([](char c) { return c != '"' && c != '\\'; });
    if (cursor.Take('"')) return text;
    if (!cursor.Take('\\') || cursor.AtEnd()) return std::nullopt;
    // Browsers do not escape the backslashes of a file name: only \" and \\ are pairs.
    if (cursor.Take('"')) {
      text += '"';
    } else {
      cursor.Take('\\');
      text += '\\';
    }
  }
}

}  // namespace

std::optional<std::string> FindFieldParameter(std::string_view value, std::string_view name) {
  Cursor cursor(value);
  cursor.TakeWhile([](char c) { return c != ';'; });
  while (cursor.Take(';')) {
    cursor.TakeWhile(IsBlank);
    const std::string_view key = cursor.TakeWhile(IsTokenCharacter);
    if (key.empty() && (cursor.AtEnd() || cursor.Peek() == ';')) continue;
    if (!cursor.Take('=')) return std::nullopt;
    const std::optional<std::string> found = TakeValue(cursor);
    if (!found) return std::nullopt;
    if (EqualsIgnoringCase(key, name)) return found;
    cursor.TakeWhile(IsBlank);
  }
  return std::nullopt;
}

std::string_view FieldWithoutParameters(std::string_view value) {
  return TrimBlanks(value.substr(0, value.find(';')));
}

}  // namespace hoitu::http
