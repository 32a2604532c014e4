#include "web/site/alert_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "alerts/current_alerts.h"
#include "web/site/cache_tags.h"
#include "web/site/error_page.h"

namespace hoitu::site {
namespace {

using alerts::Alert;
using alerts::Words;

constexpr std::size_t kEntries = 30;
constexpr std::string_view kAtomType = "application/atom+xml; charset=utf-8";
constexpr std::string_view kCapType = "application/cap+xml; charset=utf-8";

// CAP takes no "Z" and no fractions.
std::string FormatCap(Instant at) {
  const LocalTime local = ToLocal(at);
  return fmt::format("{}T{:02}:{:02}:{:02}+07:00", FormatIsoDate(local.date), local.hour,
                     local.minute, local.second);
}

// Who speaks; null only when the directory is older than the alert.
const portals::Portal* SpeakerOf(const Visit& visit, const Alert& alert) {
  return visit.directory.Find(alert.home_portal);
}

std::string MessagePath(const Alert& alert) { return fmt::format("/-/canh-bao/{}.xml", alert.id); }

// Unique on earth and for ever; CAP allows no blanks, commas, < and & in it.
std::string IdentifierOf(const portals::Portal& speaker, const Alert& alert) {
  return fmt::format("{}-alert-{}", speaker.primary_host(), alert.id);
}

// What the alert is about, in one of the two languages.
std::string AreaOf(const Visit& visit, const Alert& alert, std::string_view language) {
  const portals::Portal* one =
      alert.reach.portal ? visit.directory.Find(*alert.reach.portal) : nullptr;
  if (one) return one->official_name;
  const rules::Label& province = visit.directory.rulebook().province.name;
  return language == "vi" ? province.vi : province.en;
}

void AddInfo(render::View& view, const Visit& visit, const portals::Portal& speaker,
             const Alert& alert, std::string_view language, const Words& words) {
  render::View& info = view.Add("INFO");
  info.Set("INFO_LANGUAGE", language == "vi" ? "vi-VN" : "en-US")
      .Set("INFO_CATEGORY", alerts::CodeOf(alert.category))
      .Set("INFO_EVENT", words.event)
      .Set("INFO_URGENCY", alerts::CodeOf(alert.urgency))
      .Set("INFO_SEVERITY", alerts::CodeOf(alert.severity))
      .Set("INFO_CERTAINTY", alerts::CodeOf(alert.certainty))
      .Set("INFO_EFFECTIVE", FormatCap(alert.begins_at))
      .Set("INFO_EXPIRES", FormatCap(alert.expires_at))
      .Set("INFO_SENDER", speaker.official_name)
      .Set("INFO_HEADLINE", words.headline)
      .Set("INFO_AREA", AreaOf(visit, alert, language))
      .SetAndShow("DESCRIPTION", "INFO_DESCRIPTION", words.text)
      .SetAndShow("WEB", "INFO_WEB", alert.link);
}

void FillMessage(render::View& view, const Visit& visit, const portals::Portal& speaker,
                 const Alert& alert) {
  const std::string identifier = IdentifierOf(speaker, alert);
  const std::string sent = FormatCap(*alert.shown_at);
  view.Set("SENDER", speaker.primary_host());
  if (alert.state == alerts::State::kEnded) {
    view.Set("IDENTIFIER", identifier + "-cancel")
        .Set("SENT", FormatCap(*alert.over_at))
        .Set("MESSAGE_TYPE", "Cancel");
    view.Add("CANCELS").Set("CANCELLED",
                            fmt::format("{},{},{}", speaker.primary_host(), identifier, sent));
  } else {
    view.Set("IDENTIFIER", identifier).Set("SENT", sent).Set("MESSAGE_TYPE", "Alert");
  }
  AddInfo(view, visit, speaker, alert, "vi", alert.vietnamese);
  if (alert.english) AddInfo(view, visit, speaker, alert, "en", *alert.english);
}

// "17.xml"
std::optional<std::int64_t> NumberOf(std::string_view file) {
  static constexpr std::string_view kEnding = ".xml";
  if (!file.ends_with(kEnding)) return std::nullopt;
  http::RouteParameters name;
  name.Add("id", file.substr(0, file.size() - kEnding.size()));
  return name.Number("id");
}

void AddEntry(render::View& view, const Visit& visit, const Alert& alert) {
  const portals::Portal* speaker = SpeakerOf(visit, alert);
  if (!speaker) return;
  const Words& words = visit.language == "en" && alert.english ? *alert.english : alert.vietnamese;
  view.Add("ENTRY")
      .Set("ENTRY_TITLE", words.headline)
      .Set("ENTRY_ID", fmt::format("tag:{},2025:alert:{}", speaker->primary_host(), alert.id))
      .Set("ENTRY_URL", visit.address.Of(*speaker) + MessagePath(alert))
      .Set("ENTRY_PUBLISHED", FormatRfc3339(*alert.shown_at))
      .Set("ENTRY_UPDATED", FormatRfc3339(alert.over_at.value_or(*alert.shown_at)))
      .Set("ENTRY_PUBLISHER", PortalTitle(visit, *speaker))
      .Set("ENTRY_CATEGORY", alerts::CodeOf(alert.category))
      .Set("ENTRY_SUMMARY", words.text);
}

}  // namespace

render::Page AlertFeed(const Visit& visit) {
  const auto said =
      alerts::PublicAlerts(visit.session, {visit.portal.id, visit.portal.level}, kEntries);
  render::View view;
  Instant updated{};
  for (const Alert& alert : said) {
    updated = std::max(updated, alert.over_at.value_or(*alert.shown_at));
    AddEntry(view, visit, alert);
  }
  const std::string own = visit.Url(kAlertFeedPath);
  view.Set("LANGUAGE", visit.language)
      .Set("FEED_TITLE", visit.Text("alert.feed") + " – " + PortalTitle(visit, visit.portal))
      .Set("FEED_ID", own)
      .Set("FEED_URL", own)
      .Set("FEED_HOME", visit.Url("/"))
      .Set("FEED_UPDATED", FormatRfc3339(updated))
      .Set("FEED_AUTHOR", visit.portal.official_name);
  return XmlPage(visit, "alerts.xml.tpl", view, kAtomType, {std::string(kAlertFeedsTag)});
}

render::Page AlertMessage(const Visit& visit) {
  const auto number = NumberOf(visit.parameters.Text("file"));
  const auto alert = number ? alerts::FindPublicAlert(visit.session, *number) : std::nullopt;
  const portals::Portal* speaker = alert ? SpeakerOf(visit, *alert) : nullptr;
  if (!speaker) return NotFoundPage(visit);
  render::View view;
  FillMessage(view, visit, *speaker, *alert);
  return XmlPage(visit, "cap.xml.tpl", view, kCapType, {fmt::format("alert:{}", alert->id)});
}

}  // namespace hoitu::site
