#include "portals/change_portal.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "portals/contact_format.h"
#include "portals/contrast.h"
#include "portals/portal_store.h"

namespace hoitu::portals {
namespace {

constexpr std::size_t kLongestLine = 300;

Result<std::optional<std::string>> CheckAccent(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const std::optional<Colour> colour = ParseColour(text);
  if (!colour) return Fail(ProblemKind::kInvalid, "portal.accent.format", "/accent");
  if (ContrastRatio(*colour, kWhite) < kReadableContrast) {
    return Fail(ProblemKind::kInvalid, "portal.accent.contrast", "/accent",
                FormatColour(DarkenUntilReadable(*colour)));
  }
  return FormatColour(*colour);
}

Result<std::string> CheckLine(const std::string& text, const char* refusal, const char* field,
                              bool (*fits)(std::string_view) = nullptr) {
  const auto refuse = [&] { return Fail(ProblemKind::kInvalid, refusal, field); };
  const Result<std::string> line = CleanLine(text, kLongestLine);
  if (!line) return refuse();
  if (fits != nullptr && !line->empty() && !fits(*line)) return refuse();
  return *line;
}

Result<Contact> CheckContact(const Contact& given) {
  Contact checked;
  checked.address = TRY(CheckLine(given.address, "portal.contact.address", "/contact/address"));
  checked.phone = TRY(CheckLine(given.phone, "portal.contact.phone", "/contact/phone", IsPhone));
  checked.fax = TRY(CheckLine(given.fax, "portal.contact.fax", "/contact/fax", IsPhone));
  checked.email = TRY(CheckLine(given.email, "portal.contact.email", "/contact/email", IsEmail));
  checked.responsible =
      TRY(CheckLine(given.responsible, "portal.contact.responsible", "/contact/responsible"));
  checked.licence = TRY(CheckLine(given.licence, "portal.contact.licence", "/contact/licence"));
  return checked;
}

}  // namespace

Result<Portal> ChangePortal(store::Transaction& transaction, const accounts::Actor& actor,
                            std::int64_t portal, std::int64_t version, const PortalChange& change) {
  TRY(actor.Require(rules::Duty::kManagePortal, portal));
  const std::optional<Portal> before = FindPortal(transaction, portal);
  if (!before) return Fail(ProblemKind::kNotFound, "portal.not_found");
  if (before->version != version) return Fail(ProblemKind::kStale, "portal.stale");

  Portal after = *before;
  if (change.accent) after.accent = TRY(CheckAccent(*change.accent));
  if (change.contact) after.contact = TRY(CheckContact(*change.contact));
  auto changed = nlohmann::json::array();
  if (after.accent != before->accent) changed.push_back("accent");
  if (after.contact != before->contact) changed.push_back("contact");
  if (changed.empty()) return after;

  after.version = UpdatePortal(transaction, after);
  transaction.Append({.kind = "portal.changed",
                      .subject = fmt::format("portal:{}", portal),
                      .portal = portal,
                      .actor = actor.journal_actor(),
                      .body = nlohmann::json{{"changed", changed}}.dump()});
  return after;
}

}  // namespace hoitu::portals
