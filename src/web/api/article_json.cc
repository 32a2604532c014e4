#include "web/api/article_json.h"

#include <string>
#include <utility>

#include "accounts/roles.h"
#include "articles/article_store.h"
#include "articles/broadcast.h"
#include "articles/home_rules.h"
#include "articles/public_articles.h"
#include "articles/publication_checks.h"
#include "articles/review_store.h"
#include "articles/tasks.h"
#include "articles/workflow.h"
#include "directives/directive.h"
#include "richtext/document.h"
#include "web/api/account_json.h"
#include "web/api/answers.h"
#include "web/api/picture_json.h"

namespace hoitu::api {
namespace {

using articles::Article;
using articles::ArticleContent;
using nlohmann::json;

template <class T>
json OrNull(const std::optional<T>& value) {
  return value ? json(*value) : json(nullptr);
}

// Where the public reads it; null while it cannot.
json AddressJson(const Call& call, store::Session& session, const Article& article) {
  if (!article.is_public()) return nullptr;
  const auto address = articles::FindAddress(session, article.id);
  const portals::Portal* portal = address ? call.directory->Find(address->portal) : nullptr;
  if (portal == nullptr) return nullptr;
  return call.context.origin_of(*portal) + address->Path();
}

json TranslatesJson(const std::optional<articles::Translates>& translates) {
  if (!translates) return nullptr;
  return {{"article", translates->article}, {"revision", translates->revision}};
}

json PlacementsJson(const ArticleContent& content) {
  json placements = json::array();
  for (const articles::Placement& placement : content.placements) {
    placements.push_back({{"portal", placement.portal}, {"section", placement.section}});
  }
  return placements;
}

// What a person has written, but for section, title, summary and cover.
json TextJson(const ArticleContent& content) {
  return {{"body", richtext::ToJson(content.body)},
          {"author_line", content.author_line},
          {"source_name", content.source.name},
          {"source_url", content.source.url},
          {"source_published_at", MomentJson(content.source.published_at)},
          {"source_event_at", MomentJson(content.source_event_at)},
          {"placements", PlacementsJson(content)},
          {"translates", TranslatesJson(content.translates)},
          {"change_note", content.change_note}};
}

json ReturnReasonJson(store::Session& session, const Article& article) {
  if (article.state != articles::State::kReturned) return nullptr;
  const auto notes = articles::ReturnsOf(session, article.id);
  return notes.empty() ? json(nullptr) : json(notes.front().reason);
}

json WithdrawalJson(store::Session& session, const Article& article) {
  if (article.state != articles::State::kWithdrawn) return nullptr;
  const auto withdrawal = articles::LastWithdrawal(session, article.id);
  if (!withdrawal) return nullptr;
  return {{"outcome", articles::CodeOf(withdrawal->outcome)},
          {"reason", withdrawal->reason},
          {"target", OrNull(withdrawal->target)},
          {"at", FormatRfc3339(withdrawal->at)}};
}

json FindingsJson(const Call& call, store::Session& session, const Article& article,
                  const ArticleContent& content) {
  json findings = json::array();
  const auto home =
      articles::LoadHomeRules(session, call.rulebook(), article.home_portal, call.now);
  if (!home) return findings;
  for (const articles::Finding& finding : articles::CheckForPublication(content, *home)) {
    const bool blocking = finding.weight == articles::Finding::Weight::kBlocking;
    findings.push_back({{"weight", blocking ? "blocking" : "advisory"},
                        {"code", finding.message},
                        {"field", finding.field}});
  }
  return findings;
}

json ActionsJson(const Call& call, store::Session& session, const Article& article) {
  json actions = json::array();
  for (const articles::Action action : articles::PossibleActions(article, call.actor())) {
    actions.push_back(articles::CodeOf(action));
  }
  if (directives::CheckMayDirect(session, call.actor(), call.rulebook(), article, call.now)) {
    actions.push_back("direct");
    if (article.broadcast) actions.push_back("revoke");
  }
  return actions;
}

}  // namespace

json ArticleSummaryJson(const Call& call, store::Session& session, const Article& article) {
  return {{"id", article.id},
          {"portal", article.home_portal},
          {"section", article.section},
          {"language", article.language},
          {"state", articles::CodeOf(article.state)},
          {"title", article.title},
          {"summary", article.summary},
          {"cover", MaybePictureJson(session, article.cover)},
          {"revision", article.revision},
          {"published_revision", OrNull(article.public_revision)},
          {"version", article.version},
          {"directive", article.broadcast},
          {"converted", article.converted},
          {"address", AddressJson(call, session, article)},
          {"created_by", PersonJson(session, article.created_by)},
          {"created_at", FormatRfc3339(article.created_at)},
          {"revised_by", PersonJson(session, article.revised_by)},
          {"state_since", FormatRfc3339(article.state_since)},
          {"updated_at", FormatRfc3339(article.changed_at)},
          {"published_at", MomentJson(article.published_at)},
          {"scheduled_at", MomentJson(article.scheduled_at)}};
}

json ArticleJson(const Call& call, store::Session& session, const Article& article) {
  const auto revision = articles::LoadRevision(session, article.id, article.revision);
  const auto broadcast = articles::FindBroadcast(session, article.id);
  json body = ArticleSummaryJson(call, session, article);
  body.update(TextJson(revision.content));
  body["return_reason"] = ReturnReasonJson(session, article);
  body["withdrawal"] = WithdrawalJson(session, article);
  body["directive_levels"] = broadcast ? json(broadcast->levels) : json::array();
  body["findings"] = FindingsJson(call, session, article, revision.content);
  body["actions"] = ActionsJson(call, session, article);
  return body;
}

http::Response ArticleAnswer(const Call& call, store::Session& session, const Article& article) {
  http::Response response = JsonAnswer(ArticleJson(call, session, article));
  SetVersion(response, article.version);
  return response;
}

json RevisionJson(store::Session& session, const articles::Revision& revision) {
  json body = TextJson(revision.content);
  body["number"] = revision.number;
  body["section"] = revision.content.section;
  body["language"] = revision.content.language;
  body["title"] = revision.content.title;
  body["summary"] = revision.content.summary;
  body["cover"] = MaybePictureJson(session, revision.content.cover);
  body["created_by"] = PersonJson(session, revision.created_by);
  body["created_at"] = FormatRfc3339(revision.created_at);
  return body;
}

json UnfinishedArticlesJson(const Call& call, store::Session& session,
                            const accounts::Account& account) {
  using Kind = articles::Task::Kind;
  const auto person = accounts::LoadActor(session, call.rulebook(), account, call.now);
  json items = json::array();
  for (const articles::Task& task :
       articles::ListTasks(session, person, call.rulebook(), call.now)) {
    const bool own = task.kind == Kind::kRevise || task.kind == Kind::kFinish;
    if (!own || !call.actor().WorksOn(task.article.home_portal)) continue;
    items.push_back(ArticleSummaryJson(call, session, task.article));
  }
  return items;
}

}  // namespace hoitu::api
