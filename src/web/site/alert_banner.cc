#include "web/site/alert_banner.h"

#include <string>

#include "alerts/current_alerts.h"
#include "base/text.h"
#include "web/site/cache_tags.h"
#include "web/site/page_parts.h"

namespace hoitu::site {
namespace {

using alerts::Alert;

void FillWords(render::View& view, const Visit& visit, const Alert& alert) {
  const bool english = visit.language == "en" && alert.english;
  const alerts::Words& words = english ? *alert.english : alert.vietnamese;
  view.Set("ALERT_LANGUAGE", english ? "en" : "vi").Set("ALERT_HEADLINE", words.headline);
  for (const std::string_view line : Split(words.text, '\n'))
    if (!Trim(line).empty()) view.Add("ALERT_LINE").Set("ALERT_TEXT", Trim(line));
}

void FillAlert(render::View& view, const Visit& visit, const Alert& alert) {
  const std::string severity = ToLower(alerts::CodeOf(alert.severity));
  view.Set("ALERT_CLASS", "alert-" + severity)
      .Set("ALERT_SEVERITY", visit.Text("alert.severity." + severity))
      .Set("ALERT_UNTIL", visit.Moment(alert.expires_at))
      .Set("ALERT_UNTIL_DATETIME", FormatRfc3339(alert.expires_at))
      .SetAndShow("ALERT_MORE", "ALERT_URL", alert.link);
  FillWords(view, visit, alert);
  const portals::Portal* speaker = visit.directory.Find(alert.home_portal);
  if (speaker && speaker->id != visit.portal.id)
    view.Add("ALERT_FROM").Set("ALERT_SPEAKER", PortalTitle(visit, *speaker));
}

}  // namespace

const render::SafeHtml& AlertBanner(const Visit& visit) {
  return visit.parts.Get(visit, "alerts", [&] {
    PageParts::Markup banner{.html = {},
                             .tags = {std::string(kAlertsTag), PortalTag(visit.portal.id)}};
    const auto current =
        alerts::CurrentAlerts(visit.session, {visit.portal.id, visit.portal.level});
    if (current.empty()) return banner;
    render::View view;
    for (const Alert& alert : current) FillAlert(view.Add("ALERT"), visit, alert);
    banner.html = visit.Fragment("fragments/alerts.html.tpl", view);
    return banner;
  });
}

}  // namespace hoitu::site
