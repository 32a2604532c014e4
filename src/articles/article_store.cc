#include "articles/article_store.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "base/text.h"

namespace hoitu::articles {
namespace {

// What the database holds was written by this program: a value that does not read back is damage,
// not input.
template <class T>
T Stored(std::optional<T> value, std::string_view what) {
  if (!value) throw std::runtime_error(fmt::format("articles: stored {} is not valid", what));
  return *std::move(value);
}

std::string PlacementsToText(const std::vector<Placement>& placements) {
  nlohmann::json list = nlohmann::json::array();
  for (const Placement& placement : placements) {
    list.push_back(nlohmann::json::array({placement.portal, placement.section}));
  }
  return list.dump();
}

std::vector<Placement> PlacementsFromText(const std::string& text) {
  std::vector<Placement> placements;
  for (const nlohmann::json& pair : nlohmann::json::parse(text)) {
    placements.push_back({pair.at(0).get<std::int64_t>(), pair.at(1).get<std::string>()});
  }
  return placements;
}

richtext::Document BodyFromText(const std::string& text) {
  Result<richtext::Document> body = richtext::ReadStoredDocument(text);
  if (!body) throw std::runtime_error("articles: stored body: " + body.error().message);
  return *std::move(body);
}

using MaybeNumber = std::optional<std::int64_t>;
std::pair<MaybeNumber, MaybeNumber> ColumnsOf(const std::optional<Translates>& translates) {
  if (!translates) return {};
  return {translates->article, translates->revision};
}

Revision ReadRevision(const store::Row& row) {
  Revision revision;
  revision.article = row.Int(0);
  revision.number = row.Int(1);
  revision.created_at = row.Time(2);
  revision.created_by = row.Int(3);

  ArticleContent& content = revision.content;
  content.language = row.Text(4);
  content.title = row.Text(5);
  content.summary = row.Text(6);
  content.cover = row.MaybeInt(7);
  content.author_line = row.Text(8);
  content.source = {row.Text(9), row.Text(10), row.MaybeTime(11)};
  content.change_note = row.Text(12);
  content.section = row.Text(13);
  content.placements = PlacementsFromText(row.Text(14));
  content.source_event_at = row.MaybeTime(15);
  content.body = BodyFromText(row.Text(16));
  if (!row.IsNull(17)) content.translates = {row.Int(17), row.Int(18)};
  return revision;
}

}  // namespace

Article ReadArticle(const store::Row& row) {
  Article article;
  article.id = row.Int(0);
  article.home_portal = row.Int(1);
  article.state = Stored(FindState(row.Text(2)), "state");
  article.state_since = row.Time(3);
  article.version = row.Int(4);
  article.revision = row.Int(5);
  article.title = row.Text(6);
  article.summary = row.Text(7);
  article.cover = row.MaybeInt(8);
  article.section = row.Text(9);
  article.language = row.Text(10);
  article.revised_by = row.Int(11);
  article.revised_at = row.Time(12);
  article.slug = row.Text(13);
  article.first_published_at = row.MaybeTime(14);
  article.scheduled_at = row.MaybeTime(15);
  article.converted = row.Bool(16);
  article.changed_at = row.Time(17);
  article.created_at = row.Time(18);
  article.created_by = row.Int(19);
  article.public_revision = row.MaybeInt(20);
  article.published_at = row.MaybeTime(21);
  article.broadcast = !row.IsNull(22);
  return article;
}

std::optional<Article> FindArticle(store::Session& session, std::int64_t id) {
  static const std::string kSql =
      fmt::format("SELECT {} FROM {} WHERE a.id = ?", kArticleColumns, kArticleTables);
  const auto row = session.QueryOne(kSql, id);
  if (!row) return std::nullopt;
  return ReadArticle(*row);
}

void InsertArticle(store::Transaction& tx, const Article& article) {
  tx.Execute(
      "INSERT INTO article (id, home_portal, state, state_since, version, revision, revised_by, "
      "title_folded, section, slug, first_published_at, scheduled_at, converted, changed_at, "
      "created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      article.id, article.home_portal, CodeOf(article.state), article.state_since, article.version,
      article.revision, article.revised_by, Fold(article.title), article.section, article.slug,
      article.first_published_at, article.scheduled_at, article.converted, article.changed_at,
      article.created_at, article.created_by);
}

void UpdateArticle(store::Transaction& tx, Article& article) {
  ++article.version;
  article.changed_at = tx.now();
  tx.Execute(
      "UPDATE article SET state = ?, state_since = ?, version = ?, revision = ?, revised_by = ?, "
      "title_folded = ?, section = ?, slug = ?, first_published_at = ?, scheduled_at = ?, "
      "changed_at = ? WHERE id = ?",
      CodeOf(article.state), article.state_since, article.version, article.revision,
      article.revised_by, Fold(article.title), article.section, article.slug,
      article.first_published_at, article.scheduled_at, article.changed_at, article.id);
}

void InsertRevision(store::Transaction& tx, const Revision& revision) {
  const ArticleContent& content = revision.content;
  const auto translates = ColumnsOf(content.translates);
  tx.Execute(
      "INSERT INTO article_revision (article, number, language, title, summary, cover, "
      "author_line, source_name, source_url, source_published_at, change_note, section, "
      "placements, source_event_at, created_at, created_by, body, translates, "
      "translates_revision) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      revision.article, revision.number, content.language, content.title, content.summary,
      content.cover, content.author_line, content.source.name, content.source.url,
      content.source.published_at, content.change_note, content.section,
      PlacementsToText(content.placements), content.source_event_at, revision.created_at,
      revision.created_by, richtext::ToJsonText(content.body), translates.first, translates.second);
}

std::optional<Revision> FindRevision(store::Session& session, std::int64_t article,
                                     std::int64_t number) {
  const auto row = session.QueryOne(
      "SELECT article, number, created_at, created_by, language, title, summary, cover, "
      "author_line, source_name, source_url, source_published_at, change_note, section, "
      "placements, source_event_at, body, translates, translates_revision FROM article_revision "
      "WHERE article = ? AND number = ?",
      article, number);
  if (!row) return std::nullopt;
  return ReadRevision(*row);
}

Revision LoadRevision(store::Session& session, std::int64_t article, std::int64_t number) {
  return Stored(FindRevision(session, article, number), "revision");
}

std::vector<RevisionLine> ListRevisions(store::Session& session, std::int64_t article) {
  std::vector<RevisionLine> lines;
  for (const store::Row& row : session.Query(
           "SELECT number, title, change_note, created_at, created_by FROM article_revision "
           "WHERE article = ? ORDER BY number DESC",
           article)) {
    lines.push_back({row.Int(0), row.Text(1), row.Text(2), row.Time(3), row.Int(4)});
  }
  return lines;
}

}  // namespace hoitu::articles
