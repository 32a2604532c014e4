#include "web/site/staff_page.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "base/text.h"
#include "organisation/chart.h"
#include "organisation/organisation_store.h"
#include "web/site/cache_tags.h"
#include "web/site/content_lines.h"
#include "web/site/error_page.h"
#include "web/site/frame.h"
#include "web/site/metadata.h"
#include "web/site/organisation_page.h"

namespace hoitu::site {
namespace {

using organisation::Official;

constexpr std::string_view kCardType = "text/vcard; charset=utf-8";
constexpr std::string_view kCardEnding = ".vcf";

// "17.vcf": 17.
std::optional<std::int64_t> NumberOfCard(std::string_view file) {
  if (!file.ends_with(kCardEnding)) return std::nullopt;
  file.remove_suffix(kCardEnding.size());
  std::int64_t number = 0;
  const auto parsed = std::from_chars(file.data(), file.data() + file.size(), number);
  // One address a card, so that made-up ones take no room in the cache.
  if (parsed.ec != std::errc() || fmt::format("{}", number) != file) return std::nullopt;
  return number;
}

// The family name comes first, the given name last: "Nguyễn;An;Văn;;".
std::string NameParts(const std::string& full_name) {
  const std::size_t first = full_name.find(' ');
  const std::size_t last = full_name.rfind(' ');
  if (first == std::string::npos) return fmt::format(";{};;;", EscapeContentText(full_name));
  const std::string middle = last > first ? full_name.substr(first + 1, last - first - 1) : "";
  return fmt::format("{};{};{};;", EscapeContentText(full_name.substr(0, first)),
                     EscapeContentText(full_name.substr(last + 1)), EscapeContentText(middle));
}

std::string CardOf(const Visit& visit, const Official& official) {
  const auto& content = official.content;
  std::string unit = EscapeContentText(visit.portal.official_name);
  if (content.division) {
    if (const auto division = organisation::FindDivision(visit.session, *content.division))
      unit += ";" + EscapeContentText(division->content.name.In(visit.language));
  }
  ContentLines card;
  card.Add("BEGIN", "VCARD")
      .Add("VERSION", "4.0")
      .Add("KIND", "individual")
      .AddText("FN", content.full_name)
      .Add("N", NameParts(content.full_name))
      .Add("ORG", unit)
      .AddText("TITLE", content.job.In(visit.language))
      .AddTextIfAny("TEL;TYPE=\"work,voice\"", content.phone)
      .AddTextIfAny("TEL;TYPE=\"work,fax\"", content.fax)
      .AddTextIfAny("EMAIL;TYPE=work", content.email)
      .Add("URL", visit.Url(kStaffPath))
      .Add("UID", visit.Url(fmt::format("{}/{}{}", kStaffPath, official.id, kCardEnding)))
      .Add("REV", FormatBasicUtc(official.changed_at))
      .Add("END", "VCARD");
  return card.text();
}

}  // namespace

render::SafeHtml StaffTable(const Visit& visit, std::vector<std::string>& tags) {
  tags.push_back(OrganisationTag(visit.portal.id));
  const auto chart = organisation::Chart::Load(visit.session, visit.portal.id);
  render::View view;
  if (chart.officials().empty()) {
    view.Show("EMPTY");
    return visit.Fragment("fragments/staff.html.tpl", view);
  }
  render::View& table = view.Add("STAFF");
  table.Set("STAFF_COUNT",
            Fill(visit.Text("staff.count"), "n", std::to_string(chart.officials().size())));
  for (const Official* official : chart.InOrder()) {
    const auto& content = official->content;
    const organisation::Division* division = chart.Find(content.division);
    render::View& row = table.Add("OFFICIAL");
    row.Set("OFFICIAL_ID", official->id)
        .Set("OFFICIAL_NAME", content.full_name)
        .Set("OFFICIAL_JOB", content.job.In(visit.language))
        .Set("OFFICIAL_UNIT",
             division ? division->content.name.In(visit.language) : visit.portal.official_name);
    FillContactLines(row, {.phone = content.phone, .fax = content.fax, .email = content.email});
  }
  return visit.Fragment("fragments/staff.html.tpl", view);
}

render::Page StaffPage(const Visit& visit) {
  render::View view;
  const std::string& title = visit.Text("staff.title");
  const PageMetadata metadata = {
      .title = title, .path = visit.Path(kStaffPath), .publisher = &visit.portal};
  FillFrame(view, visit,
            {.title = title,
             .elsewhere = {.path = std::string(kStaffPath)},
             .metadata = Metadata(visit, metadata)});
  FillCrumbs(view, {{title, {}}});
  std::vector<std::string> tags;
  view.SetHtml("STAFF_HTML", StaffTable(visit, tags));
  return HtmlPage(visit, "staff.html.tpl", view, std::move(tags));
}

render::Page StaffCard(const Visit& visit) {
  const auto number = NumberOfCard(visit.parameters.Text("card"));
  if (!number) return NotFoundPage(visit);
  const auto official = organisation::FindOfficial(visit.session, *number);
  if (!official || official->portal != visit.portal.id) return NotFoundPage(visit);
  return FilePage(visit, CardOf(visit, *official), kCardType,
                  PathSlug(official->content.full_name) + std::string(kCardEnding),
                  {OrganisationTag(visit.portal.id)});
}

}  // namespace hoitu::site
