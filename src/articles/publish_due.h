#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "store/database.h"

namespace hoitu::articles {

struct PublishedDue {
  std::vector<std::int64_t> articles;  // in the order of their times
  // When the next scheduled article is due: in the past when more than `limit` were due; absent
  // when nothing is scheduled.
  std::optional<Instant> next;
};

// Publishes what is scheduled for now or earlier, so what fell due while the program stood still is
// caught up with; its date is the moment it really became public. At most `limit` in one
// transaction. Events "article.published" without an actor: the person stands in
// "article.scheduled".
Result<PublishedDue> PublishDue(store::Transaction& tx, std::size_t limit = 100);

// For the scheduler's timer at start and after an "article.scheduled".
std::optional<Instant> NextDue(store::Session& session);

}  // namespace hoitu::articles
