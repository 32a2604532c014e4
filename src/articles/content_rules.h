#pragma once

#include "articles/article.h"
#include "base/result.h"

namespace hoitu::articles {

// The content as it may be kept: every line clean (base/text.h), addresses usable as links, each
// placement once and none that repeats the section on `home_portal`. A draft may be incomplete;
// what must be there before the public sees it is asked by articles/publication_checks.h. Fails
// with kInvalid and the field at fault.
Result<ArticleContent> CleanContent(ArticleContent content, std::int64_t home_portal);

// A text that must say something: clean, not empty, at most kMaxReason characters. Problems:
// "article.reason.empty", or those of CleanText, with field "/reason".
Result<std::string> CleanReason(std::string_view reason);

}  // namespace hoitu::articles
