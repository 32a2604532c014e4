#include "web/site/organisation_page.h"

#include "base/text.h"
#include "organisation/chart.h"
#include "web/site/cache_tags.h"
#include "web/site/frame.h"
#include "web/site/metadata.h"

namespace hoitu::site {
namespace {

using organisation::Chart;
using organisation::Division;
using organisation::Official;

constexpr std::size_t kLongestNumber = 12;  // digits of one telephone number

// The digits to dial, where the text is one number: people also write two into one field.
std::string DialDigits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  const bool one_number = text.find_first_of("/;,+") == std::string_view::npos && !digits.empty() &&
                          digits.size() <= kLongestNumber;
  return one_number ? digits : "";
}

void FillPhone(render::View& view, std::string_view phone) {
  if (phone.empty()) return;
  render::View& line = view.Add("CONTACT_PHONE");
  line.Set("PHONE_TEXT", phone);
  const std::string digits = DialDigits(phone);
  if (digits.empty()) {
    line.Show("PHONE_PLAIN");
  } else {
    line.Add("PHONE_LINK").Set("PHONE_DIGITS", digits);
  }
}

// One paragraph a line.
template <class AddLine>
void ForEachLine(std::string_view text, AddLine&& add_line) {
  for (const std::string_view line : Split(text, '\n')) {
    if (!Trim(line).empty()) add_line(Trim(line));
  }
}

void FillPerson(render::View& view, const Visit& visit, const Official& official) {
  const auto& content = official.content;
  view.Set("PERSON_ID", official.id)
      .Set("PERSON_NAME", content.full_name)
      .Set("PERSON_JOB", content.job.In(visit.language));
  FillContact(view, {.phone = content.phone, .fax = content.fax, .email = content.email});
  const std::string& duties = content.duties.In(visit.language);
  if (duties.empty()) return;
  render::View& list = view.Add("PERSON_DUTIES");
  ForEachLine(duties, [&](std::string_view line) {
    list.Add("PERSON_DUTY").Set("PERSON_DUTY_TEXT", line);
  });
}

void FillPeople(render::View& view, const Visit& visit,
                const std::vector<const Official*>& people) {
  if (people.empty()) return;
  render::View& list = view.Add("PEOPLE");
  for (const Official* official : people) FillPerson(list.Add("PERSON"), visit, *official);
}

// Headings follow the depth as far as there are such: h2 is the agency's.
render::Name HeadingAt(std::size_t depth) {
  if (depth == 0) return "HEADING_3";
  return depth == 1 ? render::Name("HEADING_4") : render::Name("HEADING_5");
}

render::SafeHtml DivisionBranch(const Visit& visit, const Chart& chart, const Division& division,
                                std::size_t depth) {
  render::View view;
  const auto& content = division.content;
  view.Set("DIVISION_NAME", content.name.In(visit.language)).Show(HeadingAt(depth));
  FillContact(view.Add("DIVISION_CONTACT"),
              {content.address, content.phone, content.fax, content.email});
  if (const std::string& duties = content.duties.In(visit.language); !duties.empty()) {
    render::View& list = view.Add("DIVISION_DUTIES");
    ForEachLine(duties, [&](std::string_view line) {
      list.Add("DIVISION_DUTY").Set("DIVISION_DUTY_TEXT", line);
    });
  }
  FillPeople(view, visit, chart.In(division.id));
  const auto below = chart.Below(division.id);
  if (!below.empty()) {
    render::View& branches = view.Add("BRANCHES");
    for (const Division* branch : below)
      branches.Add("BRANCH").SetHtml("BRANCH_HTML",
                                     DivisionBranch(visit, chart, *branch, depth + 1));
  }
  return visit.Fragment("fragments/division.html.tpl", view);
}

}  // namespace

void FillContact(render::View& view, const ContactLines& contact) {
  const bool any = !contact.address.empty() || !contact.phone.empty() || !contact.fax.empty() ||
                   !contact.email.empty();
  if (any) FillContactLines(view.Add("CONTACT"), contact);
}

void FillContactLines(render::View& view, const ContactLines& contact) {
  if (!contact.address.empty()) view.Add("CONTACT_ADDRESS").Set("ADDRESS_TEXT", contact.address);
  FillPhone(view, contact.phone);
  if (!contact.fax.empty()) view.Add("CONTACT_FAX").Set("FAX_TEXT", contact.fax);
  if (contact.email.empty()) return;
  const std::size_t at = contact.email.find('@');
  view.Add("CONTACT_EMAIL")
      .Set("EMAIL_NAME", contact.email.substr(0, at))
      .Set("EMAIL_DOMAIN", contact.email.substr(at + 1));
}

render::SafeHtml OrganisationChart(const Visit& visit, std::vector<std::string>& tags) {
  tags.push_back(OrganisationTag(visit.portal.id));
  const Chart chart = Chart::Load(visit.session, visit.portal.id);
  render::View view;
  if (chart.empty()) {
    view.Show("EMPTY");
    return visit.Fragment("fragments/organisation_chart.html.tpl", view);
  }
  render::View& tree = view.Add("CHART");
  tree.Set("AGENCY_NAME", visit.portal.official_name);
  const portals::Contact& contact = visit.portal.contact;
  FillContact(tree.Add("AGENCY_CONTACT"),
              {contact.address, contact.phone, contact.fax, contact.email});
  FillPeople(tree, visit, chart.In(std::nullopt));
  const auto divisions = chart.Below(std::nullopt);
  if (!divisions.empty()) {
    render::View& branches = tree.Add("BRANCHES");
    for (const Division* division : divisions)
      branches.Add("BRANCH").SetHtml("BRANCH_HTML", DivisionBranch(visit, chart, *division, 0));
  }
  return visit.Fragment("fragments/organisation_chart.html.tpl", view);
}

render::SafeHtml Leaders(const Visit& visit, std::vector<std::string>& tags) {
  tags.push_back(OrganisationTag(visit.portal.id));
  const Chart chart = Chart::Load(visit.session, visit.portal.id);
  std::vector<const Official*> leaders = chart.InOrder();
  std::erase_if(leaders, [](const Official* official) { return !official->content.is_leader; });
  render::View view;
  view.ShowIf(leaders.empty(), "EMPTY");
  FillPeople(view, visit, leaders);
  return visit.Fragment("fragments/leaders.html.tpl", view);
}

render::Page OrganisationPage(const Visit& visit) {
  render::View view;
  const std::string& title = visit.Text("organisation.title");
  const PageMetadata metadata = {
      .title = title, .path = visit.Path(kOrganisationPath), .publisher = &visit.portal};
  FillFrame(view, visit,
            {.title = title,
             .elsewhere = {.path = std::string(kOrganisationPath)},
             .metadata = Metadata(visit, metadata)});
  FillCrumbs(view, {{title, {}}});
  std::vector<std::string> tags;
  view.SetHtml("CHART_HTML", OrganisationChart(visit, tags));
  return HtmlPage(visit, "organisation.html.tpl", view, std::move(tags));
}

}  // namespace hoitu::site
