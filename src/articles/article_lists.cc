#include "articles/article_lists.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "articles/article_store.h"
#include "base/text.h"

namespace hoitu::articles {
namespace {

// The last article of the page before: "<changed_at>-<id>".
struct Cursor {
  std::int64_t changed_at = 0;
  std::int64_t id = 0;
};

std::optional<std::int64_t> ParseNumber(std::string_view text) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || number < 0) return std::nullopt;
  return number;
}

Result<Cursor> ParseCursor(std::string_view text) {
  const std::vector<std::string_view> parts = Split(text, '-');
  if (parts.size() == 2) {
    const auto changed_at = ParseNumber(parts[0]);
    const auto id = ParseNumber(parts[1]);
    if (changed_at && id) return Cursor{*changed_at, *id};
  }
  return Fail(ProblemKind::kInvalid, "list.cursor.invalid", "/after");
}

// % and _ stand for themselves.
std::string ContainsPattern(std::string_view text) {
  std::string pattern = "%";
  for (const char c : Fold(text)) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

}  // namespace

Result<ArticleList> ListArticles(store::Session& session, const accounts::Actor& actor,
                                 std::int64_t portal, const ListFilter& filter,
                                 std::string_view after, std::size_t limit) {
  if (!actor.WorksOn(portal)) return Fail(ProblemKind::kNotFound, "portal.not_found");
  std::string where = "a.home_portal = ?";
  std::vector<store::Value> args{portal};
  const auto narrow = [&](std::string_view condition, store::Value value) {
    where.append(" AND ").append(condition);
    args.push_back(std::move(value));
  };
  if (filter.state) narrow("a.state = ?", store::ToValue(CodeOf(*filter.state)));
  if (!filter.section.empty()) narrow("a.section = ?", filter.section);
  if (!filter.title.empty()) {
    const std::string title = TRY(CleanLine(filter.title, kMaxTitle));
    narrow("a.title_folded LIKE ? ESCAPE '\\'", ContainsPattern(title));
  }
  if (!after.empty()) {
    const Cursor cursor = TRY(ParseCursor(after));
    narrow("(a.changed_at, a.id) < (?", cursor.changed_at);
    where += ", ?)";
    args.push_back(cursor.id);
  }
  args.push_back(store::ToValue(limit + 1));

  ArticleList list;
  for (const store::Row& row : session.QueryWith(
           fmt::format("SELECT {} FROM {} WHERE {} ORDER BY a.changed_at DESC, a.id DESC LIMIT ?",
                       kArticleColumns, kArticleTables, where),
           std::move(args))) {
    list.items.push_back(ReadArticle(row));
  }
  if (list.items.size() > limit) {
    list.items.resize(limit);
    const Article& last = list.items.back();
    list.next = fmt::format("{}-{}", ToMillis(last.changed_at), last.id);
  }
  return list;
}

}  // namespace hoitu::articles
