#include "organisation/check_field.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "portals/contact_format.h"

namespace hoitu::organisation {
namespace {

constexpr std::int64_t kLastPosition = 9999;

std::unexpected<Problem> Refuse(const char* message, std::string_view field) {
  return Fail(ProblemKind::kInvalid, message, std::string(field));
}

std::string Below(std::string_view field, std::string_view name) {
  return std::string(field).append("/").append(name);
}

// "an@snv.gov.vn" is mail of "gov.vn", "an@notgov.vn" is not.
bool IsMailOf(std::string_view address, std::string_view domain) {
  if (!address.ends_with(domain)) return false;
  address.remove_suffix(domain.size());
  return address.ends_with('@') || address.ends_with('.');
}

}  // namespace

Result<std::string> CheckLine(std::string_view text, std::string_view field, Need need) {
  auto line = CleanLine(text, kLongestLine);
  if (!line) return Refuse("organisation.text.invalid", field);
  if (need == Need::kRequired && line->empty()) return Refuse("organisation.text.missing", field);
  return *std::move(line);
}

Result<std::string> CheckText(std::string_view text, std::string_view field) {
  auto clean = CleanText(text, kLongestText);
  if (!clean) return Refuse("organisation.text.invalid", field);
  return *std::move(clean);
}

Result<Translated> CheckLines(const Translated& text, std::string_view field, Need need) {
  Translated checked;
  checked.vi = TRY(CheckLine(text.vi, Below(field, "vi"), need));
  checked.en = TRY(CheckLine(text.en, Below(field, "en"), Need::kOptional));
  return checked;
}

Result<Translated> CheckTexts(const Translated& text, std::string_view field) {
  Translated checked;
  checked.vi = TRY(CheckText(text.vi, Below(field, "vi")));
  checked.en = TRY(CheckText(text.en, Below(field, "en")));
  return checked;
}

Result<std::string> CheckPhone(std::string_view text, std::string_view field) {
  std::string phone = TRY(CheckLine(text, field, Need::kOptional));
  if (!portals::IsPhone(phone)) return Refuse("organisation.phone", field);
  return phone;
}

Result<std::string> CheckEmail(std::string_view text, const rules::Rulebook& rulebook) {
  std::string email = ToLower(TRY(CheckLine(text, "/email", Need::kOptional)));
  if (email.empty()) return email;
  if (!portals::IsEmail(email)) return Refuse("organisation.email", "/email");
  const auto& official = rulebook.province.official_mail;
  const bool is_official =
      official.empty() || std::ranges::any_of(official, [&](const std::string& domain) {
        return IsMailOf(email, domain);
      });
  if (!is_official) return Refuse("organisation.email.private", "/email");
  return email;
}

Result<std::int64_t> CheckPosition(std::int64_t position) {
  if (position < 1 || position > kLastPosition) return Refuse("organisation.position", "/position");
  return position;
}

}  // namespace hoitu::organisation
