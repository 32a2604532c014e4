#include "http/conditional.h"

#include "http/cursor.h"
#include "http/grammar.h"

namespace hoitu::http {
namespace {

std::string_view WithoutWeakMark(std::string_view etag) {
  if (etag.starts_with("W/")) etag.remove_prefix(2);
  return etag;
}

}  // namespace

bool MatchesETag(std::string_view list, std::string_view etag) {
  Cursor cursor(list);
  for (std::string_view item; NextListItem(cursor, item);) {
    if (item == "*" || WithoutWeakMark(item) == WithoutWeakMark(etag)) return true;
  }
  return false;
}

bool IsNotModified(const Headers& request, const Headers& response) {
  const auto etag = response.Find("ETag");
  if (request.Has("If-None-Match")) {
    return etag && MatchesETag(request.Joined("If-None-Match"), *etag);
  }
  const auto since = request.Find("If-Modified-Since");
  return since && since == response.Find("Last-Modified");
}

bool RangeHolds(const Headers& request, const Headers& response) {
  const auto condition = request.Find("If-Range");
  if (!condition) return true;
  if (condition->starts_with('"')) return condition == response.Find("ETag");
  return !condition->starts_with("W/") && condition == response.Find("Last-Modified");
}

}  // namespace hoitu::http
