#include "media/picture_store.h"

#include <limits>

namespace hoitu::media {
namespace {

constexpr std::string_view kSelect =
    "SELECT id, portal, original, mime, width, height, bytes, alt, decorative, credit, version,"
    " created_at, created_by FROM picture ";

Picture ReadPicture(const store::Row& row) {
  Picture picture;
  picture.id = row.Int(0);
  picture.portal = row.Int(1);
  picture.original = row.Text(2);
  picture.mime = row.Text(3);
  picture.width = static_cast<int>(row.Int(4));
  picture.height = static_cast<int>(row.Int(5));
  picture.bytes = row.Int(6);
  picture.text = {.alt = row.Text(7), .decorative = row.Bool(8), .credit = row.Text(9)};
  picture.version = row.Int(10);
  picture.created_at = row.Time(11);
  picture.created_by = row.Int(12);
  return picture;
}

std::vector<Picture> ReadPictures(const store::Rows& rows) {
  std::vector<Picture> pictures;
  pictures.reserve(rows.size());
  for (const store::Row& row : rows) pictures.push_back(ReadPicture(row));
  return pictures;
}

std::string Select(std::string_view rest) { return std::string(kSelect).append(rest); }

}  // namespace

std::optional<Picture> FindPicture(store::Session& session, std::int64_t id) {
  return session.QueryOne(Select("WHERE id = ?"), id).transform(ReadPicture);
}

std::vector<Picture> FindPictures(store::Session& session, std::span<const std::int64_t> ids) {
  if (ids.empty()) return {};
  std::string places;
  std::vector<store::Value> values;
  for (const std::int64_t id : ids) {
    places += places.empty() ? "?" : ", ?";
    values.push_back(store::ToValue(id));
  }
  return ReadPictures(session.QueryWith(Select("WHERE id IN (" + places + ")"), std::move(values)));
}

std::optional<Picture> FindPictureOf(store::Session& session, std::int64_t portal,
                                     std::string_view original) {
  return session.QueryOne(Select("WHERE portal = ? AND original = ?"), portal, original)
      .transform(ReadPicture);
}

std::vector<Picture> ListPictures(store::Session& session, std::int64_t portal,
                                  std::optional<std::int64_t> before, std::size_t limit) {
  return ReadPictures(
      session.Query(Select("WHERE portal = ? AND id < ? ORDER BY id DESC LIMIT ?"), portal,
                    before.value_or(std::numeric_limits<std::int64_t>::max()), limit));
}

void InsertPicture(store::Transaction& tx, const Picture& picture) {
  tx.Execute(
      "INSERT INTO picture (id, portal, original, mime, width, height, bytes, alt, decorative,"
      " credit, version, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      picture.id, picture.portal, picture.original, picture.mime, picture.width, picture.height,
      picture.bytes, picture.text.alt, picture.text.decorative, picture.text.credit,
      picture.version, picture.created_at, picture.created_by);
}

void UpdatePicture(store::Transaction& tx, const Picture& picture) {
  tx.Execute("UPDATE picture SET alt = ?, decorative = ?, credit = ?, version = ? WHERE id = ?",
             picture.text.alt, picture.text.decorative, picture.text.credit, picture.version,
             picture.id);
}

std::optional<OriginalSize> FindOriginal(store::Session& session, std::string_view original) {
  return session.QueryOne("SELECT width, height FROM picture WHERE original = ? LIMIT 1", original)
      .transform([](const store::Row& row) {
        return OriginalSize{static_cast<int>(row.Int(0)), static_cast<int>(row.Int(1))};
      });
}

std::optional<std::string> FindRendition(store::Session& session, std::string_view original,
                                         const RenditionName& name) {
  return session
      .QueryOne("SELECT blob FROM rendition WHERE original = ? AND width = ? AND format = ?",
                original, name.width, ExtensionOf(name.format))
      .transform([](const store::Row& row) { return row.Text(0); });
}

void SaveRendition(store::Transaction& tx, std::string_view original, const RenditionName& name,
                   std::string_view blob) {
  tx.Execute(
      "INSERT INTO rendition (original, width, format, blob) VALUES (?, ?, ?, ?)"
      " ON CONFLICT (original, width, format) DO UPDATE SET blob = excluded.blob",
      original, name.width, ExtensionOf(name.format), blob);
}

}  // namespace hoitu::media
