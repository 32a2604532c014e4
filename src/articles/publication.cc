#include "articles/publication.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

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
    tx.Execute(
        "INSERT INTO placement (article, portal, section, language, published_at) "
        "VALUES (?, ?, ?, ?, ?)",
        article.id, placement.portal, placement.section, revision.content.language,
        article.published_at);
  }
  return added;
}

void HidePictures(store::Transaction& tx, std::int64_t article) {
  tx.Execute("DELETE FROM public_picture WHERE article = ?", article);
}

void ListBroadcast(store::Transaction& tx, const Article& article, std::string_view language) {
  if (!article.broadcast) return;
  tx.Execute("UPDATE broadcast SET published_at = ?, language = ? WHERE article = ?",
             article.published_at, language, article.id);
}
void UnlistBroadcast(store::Transaction& tx, const Article& article) {
  if (!article.broadcast) return;
  tx.Execute("UPDATE broadcast SET published_at = NULL WHERE article = ?", article.id);
}

void HideTranslation(store::Transaction& tx, std::int64_t article) {
  tx.Execute("DELETE FROM public_translation WHERE article = ?", article);
}
void ShowTranslation(store::Transaction& tx, std::int64_t article, const ArticleContent& content) {
  HideTranslation(tx, article);
  if (!content.translates) return;
  tx.Execute(
      "INSERT INTO public_translation (article, original, original_revision, language) "
      "VALUES (?, ?, ?, ?)",
      article, content.translates->article, content.translates->revision, content.language);
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
  ListBroadcast(tx, article, revision.content.language);
  ShowTranslation(tx, article.id, revision.content);
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
  HideTranslation(tx, article.id);
  tx.Execute("DELETE FROM publication WHERE article = ?", article.id);
  article.public_revision.reset();
  article.published_at.reset();
  return changed;
}

std::vector<Placement> TakeOutOfLists(store::Transaction& tx, const Article& article) {
  UnlistBroadcast(tx, article);
  tx.Execute("UPDATE publication SET archived = 1 WHERE article = ?", article.id);
  return RemovePlacements(tx, article.id);
}

nlohmann::json PublicationNote(const Revision& revision) {
  nlohmann::json note = nlohmann::json::object();
  if (revision.content.translates) note["translates"] = revision.content.translates->article;
  return note;
}

}  // namespace hoitu::articles
