#include "web/site/error_page.h"

#include <array>

#include "web/security_headers.h"
#include "web/site/frame.h"
#include "web/site/metadata.h"

namespace hoitu::site {
namespace {

constexpr std::string_view kLanguage = "vi";

struct TroubleText {
  int status;
  std::string_view title;
  std::string_view text;
  std::string_view retry_after;  // seconds
};
constexpr std::array<TroubleText, 7> kTroubles{{
    {400, "error.400.title", "error.400.text", ""},
    {405, "error.405.title", "error.405.text", ""},
    {421, "error.421.title", "error.421.text", ""},
    {429, "error.429.title", "error.429.text", "60"},
    {500, "error.500.title", "error.500.text", ""},
    {503, "error.503.title", "error.503.text", "5"},
    {503, "error.maintenance.title", "error.maintenance.text", "120"},
}};

std::string_view OutcomeKey(articles::Outcome outcome) {
  switch (outcome) {
    case articles::Outcome::kError:
      return "gone.outcome.error";
    case articles::Outcome::kReplaced:
      return "gone.outcome.replaced";
    case articles::Outcome::kExpired:
      return "gone.outcome.expired";
    case articles::Outcome::kMerged:
      return "gone.outcome.merged";
  }
  return "gone.outcome.error";
}

}  // namespace

render::Page NotFoundPage(const Visit& visit) {
  render::View view;
  const std::string& title = visit.Text("error.404.title");
  FillFrame(view, visit, {.title = title});
  render::Page page = HtmlPage(visit, "not_found.html.tpl", view, {});
  page.status = 404;
  page.keep = false;
  return page;
}

render::Page GonePage(const Visit& visit, const articles::WithdrawnArticle& article) {
  render::View view;
  const articles::Withdrawal& withdrawal = article.withdrawal;
  FillFrame(view, visit, {.title = visit.Text("gone.title")});
  view.Set("OUTCOME_TEXT", visit.Text(OutcomeKey(withdrawal.outcome)))
      .Set("REASON", withdrawal.reason)
      .Set("GONE_DATE", visit.Moment(withdrawal.at))
      .Set("GONE_DATETIME", FormatRfc3339(withdrawal.at));
  const portals::Portal* home =
      article.target ? visit.directory.Find(article.target->portal) : nullptr;
  if (home) {
    const auto target =
        articles::FindPublic(visit.session, {home->id, home->level}, article.target->article);
    if (const auto* shown = std::get_if<articles::PublicArticle>(&target)) {
      view.Add("TARGET")
          .Set("TARGET_URL", visit.address.Of(*home) + article.target->Path())
          .Set("TARGET_TITLE", shown->content.title);
    }
  }
  render::Page page = HtmlPage(visit, "gone.html.tpl", view, {});
  page.status = 410;
  page.keep = false;  // it answers at any address that ends with the article's number
  return page;
}

render::Page TroublePage(const SiteFolder& folder, Trouble trouble, std::string_view request_id,
                         const TroubleLink& link) {
  const TroubleText& text = kTroubles[static_cast<std::size_t>(trouble)];
  render::View view;
  view.Set("LANGUAGE", kLanguage)
      .Set("PROBLEM_STATUS", text.status)
      .Set("PROBLEM_TITLE", folder.Text(kLanguage, text.title))
      .Set("PROBLEM_TEXT", folder.Text(kLanguage, text.text))
      .SetAndShow("REQUEST", "REQUEST_ID", request_id);
  if (!link.url.empty()) {
    view.Add("PROBLEM_LINK").Set("PROBLEM_URL", link.url).Set("PROBLEM_URL_NAME", link.name);
  }
  render::Page page;
  page.status = text.status;
  page.body = folder.TemplatesIn(kLanguage).Expand("problem.html.tpl", view);
  page.headers = SecurityHeaders({}, web::ContentSecurityPolicy({}));
  page.headers.emplace_back("Cache-Control", "no-store");
  if (!text.retry_after.empty()) page.headers.emplace_back("Retry-After", text.retry_after);
  page.keep = false;
  return page;
}

}  // namespace hoitu::site
