#include "articles/public_articles.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "articles/article_store.h"
#include "articles/broadcast.h"
#include "articles/review_store.h"

// Lists first find their articles in an index alone, also when a page far down is asked for, and
// then read title and summary of the few that are shown. public_articles_plan_test.cc holds them to
// it.
namespace hoitu::articles {
namespace {

// What stands in one section of one portal: (article, published_at, broadcast). An article that is
// both placed and broadcast there counts as placed.
constexpr std::string_view kInSection =
    "SELECT x.article AS article, x.published_at AS published_at, 0 AS broadcast "
    "FROM placement x WHERE x.portal = ? AND x.section = ? AND x.language = ? "
    "UNION ALL "
    "SELECT b.article, b.published_at, 1 FROM broadcast b "
    "WHERE b.section = ? AND b.language = ? AND b.published_at IS NOT NULL AND (b.levels = '' OR "
    "b.levels LIKE ?) "
    "AND NOT EXISTS (SELECT 1 FROM placement y "
    "WHERE y.article = b.article AND y.portal = ? AND y.section = ?)";

constexpr std::string_view kLineColumns =
    "p.article, p.home_portal, r.section, a.slug, l.shown_in, r.title, r.summary, r.cover, "
    "r.language, r.source_name, p.published_at, p.revised_at, l.broadcast";
constexpr std::string_view kLineTables =
    "JOIN publication p ON p.article = l.article JOIN article a ON a.id = l.article "
    "JOIN article_revision r ON r.article = l.article AND r.number = p.revision";

std::string LevelPattern(const Viewpoint& from) { return "% " + from.level + " %"; }

PublicLine ReadLine(const store::Row& row) {
  PublicLine line;
  line.id = row.Int(0);
  line.canonical = {row.Int(1), row.Text(8), row.Text(2), row.Text(3), line.id};
  line.shown_in = row.Text(4);
  line.title = row.Text(5);
  line.summary = row.Text(6);
  line.cover = row.MaybeInt(7);
  line.source_name = row.Text(9);
  line.published_at = row.Time(10);
  line.revised_at = row.Time(11);
  line.broadcast = row.Bool(12);
  return line;
}

std::vector<PublicLine> ReadLines(const store::Rows& rows) {
  std::vector<PublicLine> lines;
  lines.reserve(rows.size());
  for (const store::Row& row : rows) lines.push_back(ReadLine(row));
  return lines;
}

// The section in which the portal has an article that was last placed as `content` says; absent
// when it has not got it.
std::optional<std::string> SectionOn(const Viewpoint& from, std::int64_t home_portal,
                                     const ArticleContent& content,
                                     const std::optional<Broadcast>& broadcast) {
  if (from.portal == home_portal) return content.section;
  for (const Placement& placement : content.placements) {
    if (placement.portal == from.portal) return placement.section;
  }
  if (broadcast && broadcast->Reaches(from.level)) return broadcast->section;
  return std::nullopt;
}

Answer AnswerWithdrawn(store::Session& session, const Viewpoint& from, const Article& article) {
  std::optional<Withdrawal> withdrawal = LastWithdrawal(session, article.id);
  if (!withdrawal) return {};
  const ArticleContent content = LoadRevision(session, article.id, withdrawal->revision).content;
  if (!SectionOn(from, article.home_portal, content, FindBroadcast(session, article.id))) return {};

  WithdrawnArticle answer{article.id, content.title, *std::move(withdrawal), std::nullopt};
  if (answer.withdrawal.target) answer.target = FindAddress(session, *answer.withdrawal.target);
  return answer;
}

}  // namespace

std::string Address::Path() const {
  const std::string base = language == rules::kMainLanguage ? "" : "/" + language;
  return slug.empty() ? fmt::format("{}/{}/{}", base, section, article)
                      : fmt::format("{}/{}/{}-{}", base, section, slug, article);
}

Answer FindPublic(store::Session& session, const Viewpoint& from, std::int64_t id) {
  const std::optional<Article> article = FindArticle(session, id);
  if (!article) return {};
  const auto row = session.QueryOne(
      "SELECT revision, published_at, revised_at, archived FROM publication WHERE article = ?", id);
  if (!row) return AnswerWithdrawn(session, from, *article);

  Revision revision = LoadRevision(session, id, row->Int(0));
  const std::optional<Broadcast> broadcast =
      article->broadcast ? FindBroadcast(session, id) : std::nullopt;
  std::optional<std::string> shown_in =
      SectionOn(from, article->home_portal, revision.content, broadcast);
  if (!shown_in) return {};

  PublicArticle answer;
  answer.id = id;
  answer.revision = revision.number;
  answer.canonical = {article->home_portal, revision.content.language, revision.content.section,
                      article->slug, id};
  answer.content = std::move(revision.content);
  answer.shown_in = *std::move(shown_in);
  answer.published_at = row->Time(1);
  answer.revised_at = row->Time(2);
  answer.archived = row->Bool(3);
  answer.broadcast = article->broadcast;
  answer.converted = article->converted;
  return answer;
}

std::optional<Address> FindAddress(store::Session& session, std::int64_t article) {
  const auto row = session.QueryOne(
      "SELECT p.home_portal, r.language, r.section, a.slug FROM publication p JOIN article a ON "
      "a.id = "
      "p.article "
      "JOIN article_revision r ON r.article = p.article AND r.number = p.revision "
      "WHERE p.article = ?",
      article);
  if (!row) return std::nullopt;
  return Address{row->Int(0), row->Text(1), row->Text(2), row->Text(3), article};
}

std::vector<PublicLine> ListSection(store::Session& session, const Viewpoint& from,
                                    std::string_view section, Window window) {
  static const std::string kSql = fmt::format(
      "SELECT {} FROM (SELECT s.article, s.published_at, s.broadcast, ? AS shown_in FROM ({} "
      "ORDER BY published_at DESC, article DESC LIMIT ? OFFSET ?) s) l {} "
      "ORDER BY l.published_at DESC, l.article DESC",
      kLineColumns, kInSection, kLineTables);
  return ReadLines(session.Query(kSql, section, from.portal, section, from.language, section,
                                 from.language, LevelPattern(from), from.portal, section,
                                 window.limit, window.offset));
}

std::int64_t CountSection(store::Session& session, const Viewpoint& from,
                          std::string_view section) {
  static const std::string kSql = fmt::format("SELECT COUNT(*) FROM ({}) s", kInSection);
  return session
      .QueryOne(kSql, from.portal, section, from.language, section, from.language,
                LevelPattern(from), from.portal, section)
      ->Int(0);
}

std::vector<PublicLine> ListLatest(store::Session& session, const Viewpoint& from, Window window) {
  static const std::string kSql = fmt::format(
      "SELECT {} FROM (SELECT x.article, x.published_at, 0 AS broadcast, x.section AS shown_in "
      "FROM placement x WHERE x.portal = ? AND x.language = ? AND NOT EXISTS (SELECT 1 FROM "
      "placement y "
      "WHERE y.article = x.article AND y.portal = x.portal AND y.section < x.section) "
      "ORDER BY x.published_at DESC, x.article DESC LIMIT ? OFFSET ?) l {} "
      "ORDER BY l.published_at DESC, l.article DESC",
      kLineColumns, kLineTables);
  return ReadLines(session.Query(kSql, from.portal, from.language, window.limit, window.offset));
}

std::vector<SitemapLine> ListSitemap(store::Session& session, std::int64_t portal, std::size_t skip,
                                     std::size_t limit) {
  const auto first = session.QueryOne(
      "SELECT article FROM publication WHERE home_portal = ? ORDER BY article LIMIT 1 OFFSET ?",
      portal, skip);
  if (!first) return {};
  std::vector<SitemapLine> lines;
  for (const store::Row& row : session.Query(
           "SELECT p.article, r.section, a.slug, r.language, p.revised_at, k.original, k.width "
           "FROM publication p JOIN article a ON a.id = p.article "
           "JOIN article_revision r ON r.article = p.article AND r.number = p.revision "
           "LEFT JOIN picture k ON k.id = r.cover "
           "WHERE p.home_portal = ? AND p.article >= ? ORDER BY p.article LIMIT ?",
           portal, first->Int(0), limit)) {
    SitemapLine line{{portal, row.Text(3), row.Text(1), row.Text(2), row.Int(0)}, row.Time(4), {}};
    if (!row.IsNull(5)) line.cover = {row.Text(5), static_cast<int>(row.Int(6))};
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<PublicLine> ListNews(store::Session& session, std::int64_t home_portal, Instant since,
                                 std::size_t limit) {
  static const std::string kSql = fmt::format(
      "SELECT {} FROM (SELECT DISTINCT x.article, x.published_at, 0 AS broadcast, '' AS shown_in "
      "FROM placement x WHERE x.portal = ? AND x.published_at >= ?) l {} "
      "WHERE p.home_portal = ? ORDER BY l.published_at DESC, l.article DESC LIMIT ?",
      kLineColumns, kLineTables);
  return ReadLines(session.Query(kSql, home_portal, since, home_portal, limit));
}

std::size_t CountSitemap(store::Session& session, std::int64_t portal) {
  const auto row =
      session.QueryOne("SELECT COUNT(*) FROM publication WHERE home_portal = ?", portal);
  return static_cast<std::size_t>(row->Int(0));
}

bool IsPublicPicture(store::Session& session, std::string_view original) {
  return session
      .QueryOne(
          "SELECT 1 FROM picture k JOIN public_picture p ON p.picture = k.id "
          "WHERE k.original = ? LIMIT 1",
          original)
      .has_value();
}

std::vector<LanguageVersion> ListVersions(store::Session& session, std::int64_t article) {
  static constexpr std::string_view kSql =
      "SELECT p.article, p.home_portal, r.language, r.section, a.slug, "
      "CASE WHEN t.article IS NOT NULL AND (o.revision IS NULL OR "
      "o.revision <> t.original_revision) THEN 1 ELSE 0 END "
      "FROM publication p JOIN article a ON a.id = p.article "
      "JOIN article_revision r ON r.article = p.article AND r.number = p.revision "
      "LEFT JOIN public_translation t ON t.article = p.article "
      "LEFT JOIN publication o ON o.article = t.original "
      "WHERE p.article = ? OR p.article IN "
      "(SELECT v.article FROM public_translation v WHERE v.original = ?) "
      "ORDER BY CASE WHEN t.article IS NULL THEN 0 ELSE 1 END, r.language, p.article";
  const auto of =
      session.QueryOne("SELECT original FROM public_translation WHERE article = ?", article);
  const std::int64_t original = of ? of->Int(0) : article;
  std::vector<LanguageVersion> versions;
  for (const store::Row& row : session.Query(kSql, original, original)) {
    versions.push_back(
        {{row.Int(1), row.Text(2), row.Text(3), row.Text(4), row.Int(0)}, row.Bool(5)});
  }
  return versions;
}

std::vector<PublicChange> ListPublicChanges(store::Session& session, std::int64_t article) {
  std::vector<PublicChange> changes;
  for (const store::Row& row :
       session.Query("SELECT n.at, r.change_note FROM approved_revision n "
                     "JOIN article_revision r ON r.article = n.article AND r.number = n.revision "
                     "JOIN publication p ON p.article = n.article "
                     "WHERE n.article = ? AND n.revision <= p.revision AND r.change_note <> '' "
                     "ORDER BY n.revision DESC",
                     article)) {
    changes.push_back({row.Time(0), row.Text(1)});
  }
  return changes;
}

}  // namespace hoitu::articles
