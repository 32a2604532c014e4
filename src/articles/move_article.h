#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "accounts/actor.h"
#include "articles/article.h"
#include "articles/workflow.h"
#include "base/result.h"
#include "store/database.h"

// What the actions of this room share: how an article is taken up, and how a step ends in the
// journal.
namespace hoitu::articles {

// The article somebody acts on and the version of it they had before their eyes.
struct Seen {
  std::int64_t article = 0;
  std::int64_t version = 0;
};

// The article as far as the actor may know of it: kNotFound "article.not_found" also when they do
// not work on its home portal.
Result<Article> OpenArticle(store::Session& session, const accounts::Actor& actor, std::int64_t id);

// The same, and kStale "article.stale" when another version than the one seen is current.
Result<Article> OpenSeen(store::Session& session, const accounts::Actor& actor, Seen seen);

struct Step {
  Article article;
  Move move;
};
// OpenSeen, then: kConflict "article.move.impossible", kForbidden "role.duty_missing".
Result<Step> TakeUp(store::Transaction& tx, const accounts::Actor& actor, Seen seen, Action action);

void EnterState(Article& article, State state, Instant now);

// Appends "article.<what happened>" with the body followers rely on: {"home", "revision",
// "version", "state", "directive", "placements"} and what `more` adds. `changed_lists` are the
// sections whose public list may look different from now on. No `actor`: the system itself did it.
void AppendEvent(store::Transaction& tx, std::optional<std::int64_t> actor, std::string_view kind,
                 const Article& article, const std::vector<Placement>& changed_lists,
                 const nlohmann::json& more);
void AppendEvent(store::Transaction& tx, std::optional<std::int64_t> actor, std::string_view kind,
                 const Article& article, const std::vector<Placement>& changed_lists = {});

}  // namespace hoitu::articles
