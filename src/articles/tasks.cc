#include "articles/tasks.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "articles/article_store.h"
#include "articles/home_rules.h"
#include "articles/review_store.h"
#include "articles/workflow.h"

namespace hoitu::articles {
namespace {

// The portals on which the duty is theirs, as a condition on a.home_portal; "1 = 1" for all.
std::string OnTheirPortals(const accounts::Actor& actor, rules::Duty duty,
                           std::vector<store::Value>& args) {
  if (actor.HasEverywhere(duty)) return "1 = 1";
  std::set<std::int64_t> portals;
  for (const accounts::HeldRole& held : actor.roles) {
    if (held.portal && held.duties.Has(duty)) portals.insert(*held.portal);
  }
  std::string marks;
  for (const std::int64_t portal : portals) {
    marks += marks.empty() ? "?" : ", ?";
    args.push_back(portal);
  }
  return "a.home_portal IN (" + marks + ")";
}

std::vector<Article> Waiting(store::Session& session, State state, std::string_view condition,
                             std::vector<store::Value> args, std::size_t limit) {
  args.insert(args.begin(), store::ToValue(CodeOf(state)));
  args.push_back(store::ToValue(limit));
  std::vector<Article> articles;
  for (const store::Row& row : session.QueryWith(
           fmt::format("SELECT {} FROM {} WHERE a.state = ? AND {} ORDER BY a.state_since, a.id "
                       "LIMIT ?",
                       kArticleColumns, kArticleTables, condition),
           std::move(args))) {
    articles.push_back(ReadArticle(row));
  }
  return articles;
}

std::vector<Article> OnPortals(store::Session& session, const accounts::Actor& actor, State state,
                               rules::Duty duty, std::size_t limit) {
  if (!actor.HasSomewhere(duty)) return {};
  std::vector<store::Value> args;
  const std::string condition = OnTheirPortals(actor, duty, args);
  return Waiting(session, state, condition, std::move(args), limit);
}

std::vector<Article> OwnTexts(store::Session& session, const accounts::Actor& actor, State state,
                              std::size_t limit) {
  return Waiting(session, state, "a.revised_by = ? AND (a.converted = 0 OR a.revision > 1)",
                 {actor.account}, limit);
}

}  // namespace

std::vector<Task> ListTasks(store::Session& session, const accounts::Actor& actor,
                            const rules::Rulebook& rulebook, Instant now, std::size_t limit) {
  std::vector<Task> tasks;
  const auto add = [&](Task::Kind kind, Article article) {
    tasks.push_back({kind, article.state_since, std::move(article)});
  };

  std::map<std::int64_t, Result<HomeRules>> homes;
  for (Article& article :
       OnPortals(session, actor, State::kSubmitted, rules::Duty::kReview, limit)) {
    const auto [home, is_new] = homes.try_emplace(article.home_portal);
    if (is_new) home->second = LoadHomeRules(session, rulebook, article.home_portal, now);
    if (!home->second) continue;
    const std::vector<Approval> given = ApprovalsOf(session, article.id, article.revision);
    const rules::WorkflowStep* step = NextStep(home->second->steps, given);
    if (step && CheckApprover(*step, actor, article.home_portal, article.revised_by, given)) {
      add(Task::Kind::kReview, std::move(article));
    }
  }
  for (Article& article :
       OnPortals(session, actor, State::kApproved, rules::Duty::kPublish, limit)) {
    add(Task::Kind::kPublish, std::move(article));
  }
  for (Article& article : OwnTexts(session, actor, State::kReturned, limit)) {
    add(Task::Kind::kRevise, std::move(article));
  }
  for (Article& article : OwnTexts(session, actor, State::kDraft, limit)) {
    add(Task::Kind::kFinish, std::move(article));
  }
  return tasks;
}

}  // namespace hoitu::articles
