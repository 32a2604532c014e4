#include "articles/broadcast.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace hoitu::articles {

bool Broadcast::Reaches(std::string_view level) const {
  return levels.empty() || std::ranges::find(levels, level) != levels.end();
}

// Blanks around every code, so that a list finds ' commune ' and never part of a code.
void SetBroadcast(store::Transaction& tx, const Article& article, const Broadcast& broadcast) {
  std::string levels;
  for (const std::string& level : broadcast.levels)
    levels += (levels.empty() ? " " : "") + level + " ";
  std::optional<Instant> listed;
  if (article.state != State::kArchived) listed = article.published_at;
  tx.Execute(
      "INSERT INTO broadcast (article, section, levels, language, published_at, at, account) "
      "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (article) DO UPDATE SET section = "
      "excluded.section, "
      "levels = excluded.levels, at = excluded.at, account = excluded.account",
      article.id, broadcast.section, levels, article.language, listed, broadcast.at,
      broadcast.account);
}

void RemoveBroadcast(store::Transaction& tx, std::int64_t article) {
  tx.Execute("DELETE FROM broadcast WHERE article = ?", article);
}

std::optional<Broadcast> FindBroadcast(store::Session& session, std::int64_t article) {
  const auto row = session.QueryOne(
      "SELECT section, levels, at, account FROM broadcast WHERE article = ?", article);
  if (!row) return std::nullopt;
  Broadcast broadcast{article, row->Text(0), {}, row->Time(2), row->Int(3)};
  for (const std::string_view level : Split(row->Text(1), ' ')) {
    if (!level.empty()) broadcast.levels.emplace_back(level);
  }
  return broadcast;
}

}  // namespace hoitu::articles
