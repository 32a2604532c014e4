#pragma once

#include <cstdint>

#include "base/result.h"
#include "http/response.h"
#include "web/api/call.h"

// Articles as they are written and looked at; how they move is in web/api/workflow_api.h.
namespace hoitu::api {

// The text of an article, with room for JSON around it.
inline constexpr std::uint64_t kMaxArticleBody = std::uint64_t{2} * 1024 * 1024;

Result<http::Response> ListPortalArticles(const Call& call);
Result<http::Response> CreateOneArticle(const Call& call);
Result<http::Response> GetArticle(const Call& call);
Result<http::Response> SaveOneArticle(const Call& call);
Result<http::Response> ListArticleRevisions(const Call& call);
Result<http::Response> GetRevision(const Call& call);
Result<http::Response> ListHistory(const Call& call);
Result<http::Response> PreviewArticle(const Call& call);

}  // namespace hoitu::api
