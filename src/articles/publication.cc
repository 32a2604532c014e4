#include "articles/publication.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace hoitu::articles {
namespace {

std::vector<Placement> RemovePlacements(store::Transaction& tx, std::int64_t article) {
  std::vector<Placement> removed = PlacementsOf(tx, article);
  tx.Execute("DELETE FROM placement WHERE article = ?", article);
  return removed;
}

std::vector<Placement> AddPlacements(store::Transaction& tx, const Article& article,
                                     const Revision& revision) {
  std::vector<Placement> added = revision.content.placements;
  added.push_back({article.home_portal, revision.content.section});
  std::ranges::sort(added);
  for (const Placement& placement : added) {
    tx.Execute("INSERT INTO placement (article, portal, section, published_at) VALUES (?, ?, ?, ?)",
               article.id, placement.portal, placement.section, article.published_at);
  }
  return added;
}

void HidePictures(store::Transaction& tx, std::int64_t article) {
  tx.Execute("DELETE FROM public_picture WHERE article = ?", article);
}

void DateBroadcast(store::Transaction& tx, const Article& article,
                   std::optional<Instant> published_at) {
  if (!article.broadcast) return;
  tx.Execute("UPDATE broadcast SET published_at = ? WHERE article = ?", published_at, article.id);
}

void ShowPictures(store::Transaction& tx, std::int64_t article, const ArticleContent& content) {
  HidePictures(tx, article);
  std::vector<std::int64_t> pictures = richtext::PicturesIn(content.body);
  if (content.cover && std::ranges::count(pictures, *content.cover) == 0) {
    pictures.push_back(*content.cover);
  }
  for (const std::int64_t picture : pictures) {
    tx.Execute("INSERT INTO public_picture (article, picture) VALUES (?, ?)", article, picture);
  }
}

}  // namespace

std::vector<Placement> PlacementsOf(store::Session& session, std::int64_t article) {
  std::vector<Placement> placements;
  for (const store::Row& row :
       session.Query("SELECT portal, section FROM placement WHERE article = ?", article)) {
    placements.push_back({row.Int(0), row.Text(1)});
  }
  std::ranges::sort(placements);
  return placements;
}

std::vector<Placement> ShowRevision(store::Transaction& tx, Article& article,
                                    const Revision& revision, Instant published_at) {
  if (!article.first_published_at) {
    article.first_published_at = published_at;
    article.slug = PathSlug(revision.content.title);
  }
  if (!article.published_at) article.published_at = published_at;
  article.public_revision = revision.number;

  tx.Execute(
      "INSERT INTO publication (article, home_portal, revision, published_at, revised_at, "
      "archived) "
      "VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT (article) DO UPDATE SET "
      "revision = excluded.revision, revised_at = excluded.revised_at, archived = 0",
      article.id, article.home_portal, revision.number, article.published_at, published_at);
  DateBroadcast(tx, article, article.published_at);
  ShowPictures(tx, article.id, revision.content);

  const std::vector<Placement> before = RemovePlacements(tx, article.id);
  const std::vector<Placement> after = AddPlacements(tx, article, revision);
  std::vector<Placement> changed;
  std::ranges::set_union(before, after, std::back_inserter(changed));
  return changed;
}

std::vector<Placement> TakeDown(store::Transaction& tx, Article& article) {
  std::vector<Placement> changed = TakeOutOfLists(tx, article);
  HidePictures(tx, article.id);
  tx.Execute("DELETE FROM publication WHERE article = ?", article.id);
  article.public_revision.reset();
  article.published_at.reset();
  return changed;
}

std::vector<Placement> TakeOutOfLists(store::Transaction& tx, const Article& article) {
  DateBroadcast(tx, article, std::nullopt);
  tx.Execute("UPDATE publication SET archived = 1 WHERE article = ?", article.id);
  return RemovePlacements(tx, article.id);
}

}  // namespace hoitu::articles
