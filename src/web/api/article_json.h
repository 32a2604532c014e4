#pragma once

#include <nlohmann/json.hpp>

#include "accounts/account.h"
#include "articles/article.h"
#include "http/response.h"
#include "store/session.h"
#include "web/api/call.h"

// Articles as the API shows them.
namespace hoitu::api {

nlohmann::json ArticleSummaryJson(const Call& call, store::Session& session,
                                  const articles::Article& article);
// With the newest revision, and what the caller may do with it now.
nlohmann::json ArticleJson(const Call& call, store::Session& session,
                           const articles::Article& article);
// ArticleJson with the article's version as its ETag.
http::Response ArticleAnswer(const Call& call, store::Session& session,
                             const articles::Article& article);
nlohmann::json RevisionJson(store::Session& session, const articles::Revision& revision);

// What `account` has begun and not finished, as far as the caller may see it.
nlohmann::json UnfinishedArticlesJson(const Call& call, store::Session& session,
                                      const accounts::Account& account);

}  // namespace hoitu::api
