#include "richtext/html_element.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/text.h"

namespace hoitu::richtext {
namespace {

// "font-weight: Bold !important" → {"font-weight", "bold"}.
struct Declaration {
  std::string property;
  std::string value;
};

Declaration ParseDeclaration(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view value = text.substr(colon + 1);
  return {ToLower(Trim(text.substr(0, colon))), ToLower(Trim(value.substr(0, value.find('!'))))};
}

std::optional<bool> IsBold(std::string_view weight) {
  if (weight.starts_with("bold")) return true;
  if (weight == "normal" || weight == "lighter") return false;
  int number = 0;
  const auto parsed = std::from_chars(weight.data(), weight.data() + weight.size(), number);
  if (parsed.ec != std::errc()) return std::nullopt;
  return number >= 600;
}

void Apply(const Declaration& declaration, InlineStyle& style) {
  const auto& [property, value] = declaration;
  if (property == "font-weight") {
    style.strong = IsBold(value);
  } else if (property == "font-style") {
    style.em = value == "italic" || value == "oblique";
  } else if (property.starts_with("text-decoration")) {
    style.underline |= value.contains("underline");
    style.strike |= value.contains("line-through");
  } else if (property == "vertical-align" && value == "super") {
    style.position = MarkKind::kSuperscript;
  } else if (property == "vertical-align" && value == "sub") {
    style.position = MarkKind::kSubscript;
  } else if (property == "display" || property == "visibility" || property == "mso-hide") {
    style.hidden |= value == "none" || value == "hidden" || value == "all";
  } else if (property == "mso-list") {
    style.word_list = value;
  }
}

constexpr std::array kInlineTags = {
    GUMBO_TAG_SPAN,    GUMBO_TAG_FONT, GUMBO_TAG_A,    GUMBO_TAG_B,      GUMBO_TAG_STRONG,
    GUMBO_TAG_I,       GUMBO_TAG_EM,   GUMBO_TAG_CITE, GUMBO_TAG_DFN,    GUMBO_TAG_VAR,
    GUMBO_TAG_U,       GUMBO_TAG_INS,  GUMBO_TAG_S,    GUMBO_TAG_STRIKE, GUMBO_TAG_DEL,
    GUMBO_TAG_SUP,     GUMBO_TAG_SUB,  GUMBO_TAG_BIG,  GUMBO_TAG_SMALL,  GUMBO_TAG_ABBR,
    GUMBO_TAG_ACRONYM, GUMBO_TAG_CODE, GUMBO_TAG_KBD,  GUMBO_TAG_SAMP,   GUMBO_TAG_TT,
    GUMBO_TAG_MARK,    GUMBO_TAG_TIME, GUMBO_TAG_DATA, GUMBO_TAG_LABEL,  GUMBO_TAG_NOBR,
    GUMBO_TAG_BDI,     GUMBO_TAG_BDO,  GUMBO_TAG_WBR,  GUMBO_TAG_RUBY,   GUMBO_TAG_RT,
    GUMBO_TAG_RP,      GUMBO_TAG_Q};

constexpr std::array kBlockTags = {
    GUMBO_TAG_HTML,    GUMBO_TAG_HEAD,      GUMBO_TAG_BODY,    GUMBO_TAG_P,
    GUMBO_TAG_DIV,     GUMBO_TAG_SECTION,   GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,
    GUMBO_TAG_HEADER,  GUMBO_TAG_FOOTER,    GUMBO_TAG_MAIN,    GUMBO_TAG_NAV,
    GUMBO_TAG_HGROUP,  GUMBO_TAG_ADDRESS,   GUMBO_TAG_CENTER,  GUMBO_TAG_DETAILS,
    GUMBO_TAG_SUMMARY, GUMBO_TAG_FIELDSET,  GUMBO_TAG_LEGEND,  GUMBO_TAG_DL,
    GUMBO_TAG_DT,      GUMBO_TAG_DD,        GUMBO_TAG_CAPTION, GUMBO_TAG_TBODY,
    GUMBO_TAG_THEAD,   GUMBO_TAG_TFOOT,     GUMBO_TAG_TR,      GUMBO_TAG_TD,
    GUMBO_TAG_TH,      GUMBO_TAG_FIGCAPTION};

constexpr std::array kOtherTags = std::to_array<std::pair<GumboTag, ElementRole>>({
    {GUMBO_TAG_H1, ElementRole::kHeading},
    {GUMBO_TAG_H2, ElementRole::kHeading},
    {GUMBO_TAG_H3, ElementRole::kHeading},
    {GUMBO_TAG_H4, ElementRole::kHeading},
    {GUMBO_TAG_H5, ElementRole::kHeading},
    {GUMBO_TAG_H6, ElementRole::kHeading},
    {GUMBO_TAG_UL, ElementRole::kList},
    {GUMBO_TAG_OL, ElementRole::kList},
    {GUMBO_TAG_MENU, ElementRole::kList},
    {GUMBO_TAG_DIR, ElementRole::kList},
    {GUMBO_TAG_LI, ElementRole::kItem},
    {GUMBO_TAG_BLOCKQUOTE, ElementRole::kBlockquote},
    {GUMBO_TAG_TABLE, ElementRole::kTable},
    {GUMBO_TAG_FIGURE, ElementRole::kFigure},
    {GUMBO_TAG_IMG, ElementRole::kPicture},
    {GUMBO_TAG_BR, ElementRole::kBreak},
    {GUMBO_TAG_HR, ElementRole::kRule},
    {GUMBO_TAG_PRE, ElementRole::kPreformatted},
    {GUMBO_TAG_LISTING, ElementRole::kPreformatted},
    {GUMBO_TAG_XMP, ElementRole::kPreformatted},
    {GUMBO_TAG_TITLE, ElementRole::kSilent},
    {GUMBO_TAG_META, ElementRole::kSilent},
    {GUMBO_TAG_LINK, ElementRole::kSilent},
    {GUMBO_TAG_BASE, ElementRole::kSilent},
    {GUMBO_TAG_COL, ElementRole::kSilent},
    {GUMBO_TAG_COLGROUP, ElementRole::kSilent},
    {GUMBO_TAG_SOURCE, ElementRole::kSilent},
    {GUMBO_TAG_NOSCRIPT, ElementRole::kSilent},
    {GUMBO_TAG_FORM, ElementRole::kUnwrapped},
});

// Names Gumbo does not know. Office's own ("o:p", "st1:place") hold plain text.
ElementRole RoleOfUnknown(const GumboElement& element) {
  const std::string name = NameOf(element);
  const bool transparent = name == "picture" || name.contains(':');
  return transparent ? ElementRole::kInline : ElementRole::kUnwrapped;
}

}  // namespace

ElementRole RoleOf(const GumboElement& element) {
  if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return ElementRole::kDropped;
  if (element.tag == GUMBO_TAG_UNKNOWN) return RoleOfUnknown(element);
  if (std::ranges::count(kInlineTags, element.tag) > 0) return ElementRole::kInline;
  if (std::ranges::count(kBlockTags, element.tag) > 0) return ElementRole::kBlock;
  const auto other =
      std::ranges::find(kOtherTags, element.tag, [](const auto& e) { return e.first; });
  return other == kOtherTags.end() ? ElementRole::kDropped : other->second;
}

std::string NameOf(const GumboElement& element) {
  constexpr std::size_t kLongest = 40;
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  if (name.data == nullptr) return {};
  return ToLower(Shorten(std::string_view(name.data, name.length), kLongest));
}

std::string_view AttributeOf(const GumboElement& element, const char* name) {
  const GumboAttribute* attribute = gumbo_get_attribute(&element.attributes, name);
  return attribute == nullptr ? std::string_view() : std::string_view(attribute->value);
}

bool HasAttribute(const GumboElement& element, const char* name) {
  return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

int NumberOf(const GumboElement& element, const char* name, int low, int high, int absent) {
  const std::string_view text = Trim(AttributeOf(element, name));
  int number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  if (parsed.ec == std::errc::result_out_of_range) return text.starts_with('-') ? low : high;
  return parsed.ec == std::errc() ? std::clamp(number, low, high) : absent;
}

InlineStyle StyleOf(const GumboElement& element) {
  InlineStyle style;
  style.hidden = HasAttribute(element, "hidden");
  const std::string_view text = AttributeOf(element, "style");
  if (text.empty()) return style;
  for (const std::string_view declaration : Split(text, ';')) {
    Apply(ParseDeclaration(declaration), style);
  }
  return style;
}

std::optional<MarkKind> MarkOf(const GumboElement& element) {
  switch (element.tag) {
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
      return MarkKind::kStrong;
    case GUMBO_TAG_I:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_VAR:
      return MarkKind::kEm;
    case GUMBO_TAG_U:
    case GUMBO_TAG_INS:
      return MarkKind::kUnderline;
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_DEL:
      return MarkKind::kStrike;
    case GUMBO_TAG_SUP:
      return MarkKind::kSuperscript;
    case GUMBO_TAG_SUB:
      return MarkKind::kSubscript;
    default:
      return std::nullopt;
  }
}

}  // namespace hoitu::richtext
