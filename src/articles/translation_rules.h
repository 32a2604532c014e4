#pragma once

#include <cstdint>
#include <optional>

#include "articles/article.h"
#include "base/result.h"
#include "store/session.h"

namespace hoitu::articles {

// What a text says it translates: an original of the same portal, in another language, in a
// revision there is. `article` is absent for one that is being begun. Fails at /translates with
//   article.translation.unknown   no such article of the portal, or no such revision
//   article.translation.chain     that is a translation itself; the original is to be named
//   article.translation.language  both would be in the same language
Result<void> CheckTranslation(store::Session& session, std::optional<std::int64_t> article,
                              std::int64_t portal, const ArticleContent& content);

}  // namespace hoitu::articles
