#include "base/text.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace hoitu {
namespace {

using icu::UnicodeString;

void Check(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

UnicodeString Decode(std::string_view text) {
  return UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
}

std::string Encode(const UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

const icu::Normalizer2& Nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  Check(status, "NFC");
  return *form;
}

const icu::Normalizer2& Nfd() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
  Check(status, "NFD");
  return *form;
}

UnicodeString Normalize(const icu::Normalizer2& form, const UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  UnicodeString normal = form.normalize(text, status);
  Check(status, "normalisation");
  return normal;
}

// Characters nobody means to type and that can hide or turn round what is written.
bool IsInvisible(UChar32 c) {
  return u_iscntrl(c) || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || !U_IS_UNICODE_CHAR(c);
}

bool IsBreak(UChar32 c) { return c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85; }

enum class Lines { kOne, kMany };

UnicodeString Tidy(const UnicodeString& text, Lines lines) {
  UnicodeString tidy;
  bool blank_pending = false;
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (lines == Lines::kMany && (IsBreak(c) || c == '\t')) {
      tidy.append(static_cast<char16_t>(c == '\t' ? '\t' : '\n'));
    } else if (lines == Lines::kOne && u_isUWhiteSpace(c)) {
      blank_pending = !tidy.isEmpty();
    } else if (!IsInvisible(c)) {
      if (blank_pending) tidy.append(u' ');
      blank_pending = false;
      tidy.append(c);
    }
  }
  if (lines == Lines::kMany) tidy.trim();
  return tidy;
}

Result<std::string> Clean(std::string_view text, std::size_t max_characters, Lines lines) {
  if (!IsValidUtf8(text)) return Fail(ProblemKind::kInvalid, "text.encoding");
  const UnicodeString tidy = Tidy(Normalize(Nfc(), Decode(text)), lines);
  if (static_cast<std::size_t>(tidy.countChar32()) > max_characters) {
    return Fail(ProblemKind::kInvalid, "text.too_long", "",
                "at most " + std::to_string(max_characters) + " characters");
  }
  return Encode(tidy);
}

// Letters and digits of the folded text; every run of anything else becomes one `separator`, none
// at the ends. With separator '\0' such runs vanish.
std::string AsciiWords(std::string_view text, char separator) {
  std::string words;
  bool gap = false;
  for (const char c : Fold(text)) {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (keep && gap && !words.empty() && separator != '\0') words += separator;
    if (keep) words += c;
    gap = !keep;
  }
  return words;
}

struct ToneRule {
  std::u16string_view first_marked;   // tone on the first vowel
  std::u16string_view second_marked;  // tone on the second vowel
};

// Open syllables in oa, oe, uy: the style of the 2025 resolutions keeps the mark on the first vowel
// ("hòa", "thủy"); after q the u is no vowel ("quý" stays).
constexpr std::array kToneRules = {
    ToneRule{u"òa", u"oà"}, ToneRule{u"óa", u"oá"}, ToneRule{u"ỏa", u"oả"}, ToneRule{u"õa", u"oã"},
    ToneRule{u"ọa", u"oạ"}, ToneRule{u"òe", u"oè"}, ToneRule{u"óe", u"oé"}, ToneRule{u"ỏe", u"oẻ"},
    ToneRule{u"õe", u"oẽ"}, ToneRule{u"ọe", u"oẹ"}, ToneRule{u"ùy", u"uỳ"}, ToneRule{u"úy", u"uý"},
    ToneRule{u"ủy", u"uỷ"}, ToneRule{u"ũy", u"uỹ"}, ToneRule{u"ụy", u"uỵ"}};

// Where the old placement of `rule` stands at `position` in `lower`, followed by the end of the
// syllable.
bool Matches(const UnicodeString& lower, int position, const ToneRule& rule) {
  if (lower.charAt(position) != rule.second_marked[0] ||
      lower.charAt(position + 1) != rule.second_marked[1]) {
    return false;
  }
  if (position + 2 < lower.length() && u_isalpha(lower.char32At(position + 2))) return false;
  const bool after_q = position > 0 && lower.charAt(position - 1) == u'q';
  return !(after_q && rule.second_marked[0] == u'u');
}

char16_t InCaseOf(char16_t model, char16_t letter) {
  return static_cast<char16_t>(u_isupper(model) ? u_toupper(letter) : letter);
}

}  // namespace

bool IsValidUtf8(std::string_view text) {
  const int size = static_cast<int>(text.size());
  for (int i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), i, size, c);
    if (c < 0) return false;
  }
  return true;
}

std::string ToNfc(std::string_view text) { return Encode(Normalize(Nfc(), Decode(text))); }

Result<std::string> CleanLine(std::string_view text, std::size_t max_characters) {
  return Clean(text, max_characters, Lines::kOne);
}

Result<std::string> CleanText(std::string_view text, std::size_t max_characters) {
  return Clean(text, max_characters, Lines::kMany);
}

std::size_t CountCharacters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::string Shorten(std::string_view text, std::size_t max_characters) {
  if (CountCharacters(text) <= max_characters) return std::string(text);
  if (max_characters == 0) return {};
  const UnicodeString decoded = Decode(text);
  const int cut = decoded.moveIndex32(0, static_cast<int>(max_characters) - 1);
  int end = decoded.lastIndexOf(u' ', 0, cut + 1);
  if (end <= cut / 2) end = cut;
  return Encode(decoded.tempSubString(0, end).trim()) + "…";
}

std::string ToLower(std::string_view text) {
  return Encode(Decode(text).toLower(icu::Locale("vi")));
}

std::string Fold(std::string_view text) {
  const UnicodeString parts = Normalize(Nfd(), Decode(text).foldCase());
  UnicodeString folded;
  for (int i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 c = parts.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    folded.append(c == 0x0111 ? static_cast<UChar32>('d') : c);  // đ has no decomposition
  }
  return Encode(folded);
}

std::string UnifyTonePlacement(std::string_view text) {
  UnicodeString unified = Normalize(Nfc(), Decode(text));
  const UnicodeString lower = UnicodeString(unified).toLower(icu::Locale("vi"));
  if (lower.length() != unified.length()) return Encode(unified);
  for (int i = 0; i + 1 < lower.length(); ++i) {
    for (const ToneRule& rule : kToneRules) {
      if (!Matches(lower, i, rule)) continue;
      unified.setCharAt(i, InCaseOf(unified.charAt(i), rule.first_marked[0]));
      unified.setCharAt(i + 1, InCaseOf(unified.charAt(i + 1), rule.first_marked[1]));
      break;
    }
  }
  return Encode(unified);
}

std::string HostLabel(std::string_view name) { return AsciiWords(name, '\0'); }

std::string PathSlug(std::string_view title, std::size_t max_length) {
  std::string slug = AsciiWords(title, '-');
  if (slug.size() <= max_length) return slug;
  const std::size_t cut = slug.rfind('-', max_length);
  slug.resize(cut == std::string::npos || cut == 0 ? max_length : cut);
  return slug;
}

std::string SortKey(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale("vi"), status));
  Check(status, "collation vi");
  const UnicodeString decoded = Decode(text);
  std::string key(static_cast<std::size_t>(collator->getSortKey(decoded, nullptr, 0)), '\0');
  collator->getSortKey(decoded, reinterpret_cast<std::uint8_t*>(key.data()),
                       static_cast<int>(key.size()));
  return key;
}

std::string EscapeHtml(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t start = text.find_first_not_of(kBlank);
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(kBlank) - start + 1);
}

}  // namespace hoitu
