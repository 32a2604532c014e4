#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "accounts/actor.h"
#include "articles/article.h"
#include "base/result.h"
#include "store/database.h"

// Articles of an older system keep their state: what was published there is published here, marked
// as converted, under one recorded approval of the whole conversion (R-MIG-06, R-MIG-09, R-EDB-04).
namespace hoitu::articles {

// Records that the actor answers for everything converted to the portal from `origin`, and returns
// the record's number. Needs kReview and kPublish there.
Result<std::int64_t> ApproveInBulk(store::Transaction& tx, const accounts::Actor& actor,
                                   std::int64_t portal, std::string_view origin);

struct Conversion {
  std::int64_t portal = 0;
  std::int64_t bulk_approval = 0;       // from ApproveInBulk for this portal
  std::optional<Instant> published_at;  // in the older system; absent: it was a draft there
};

// Writes one converted article. The caller appends one "article.imported" for all of a transaction.
// Fails as CleanContent does.
Result<Article> ConvertArticle(store::Transaction& tx, const accounts::Actor& actor,
                               const Conversion& conversion, ArticleContent content);

}  // namespace hoitu::articles
