#pragma once

#include "base/result.h"
#include "http/response.h"
#include "web/api/call.h"

// The moves of an article. Each is a thing that comes to be (a submission, an approval), made from
// the version the caller has seen, and answers with the article as it then is.
namespace hoitu::api {

Result<http::Response> SubmitOneArticle(const Call& call);
Result<http::Response> ReturnOneArticle(const Call& call);
Result<http::Response> ApproveOneArticle(const Call& call);
Result<http::Response> PublishOneArticle(const Call& call);
Result<http::Response> WithdrawOneArticle(const Call& call);
Result<http::Response> ArchiveOneArticle(const Call& call);

}  // namespace hoitu::api
