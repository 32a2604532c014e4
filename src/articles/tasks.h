#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "accounts/actor.h"
#include "articles/article.h"
#include "base/result.h"
#include "rules/rulebook.h"
#include "store/session.h"

namespace hoitu::articles {

// What waits for one person ("Việc cần làm").
struct Task {
  enum class Kind : std::uint8_t {
    kReview,   // approve or return; only where the next approval is this person's to give
    kPublish,  // approved, not yet published
    kRevise,   // their own text came back
    kFinish,   // their own draft
  };
  Kind kind = Kind::kReview;
  Instant since;
  Article article;
};

// In the order of the kinds, within a kind the longest waiting first, at most `limit` of a kind.
// Drafts that came with a conversion wait for nobody.
std::vector<Task> ListTasks(store::Session& session, const accounts::Actor& actor,
                            const rules::Rulebook& rulebook, Instant now, std::size_t limit = 100);

}  // namespace hoitu::articles
