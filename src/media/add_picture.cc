#include "media/add_picture.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/text.h"
#include "media/picture_store.h"

namespace hoitu::media {
namespace {

Result<std::string> Line(std::string_view text, std::size_t max_characters, std::string field) {
  Result<std::string> line = CleanLine(text, max_characters);
  if (!line) line.error().field = std::move(field);
  return line;
}

store::Event AddedEvent(const Picture& picture, const accounts::Actor& actor) {
  const nlohmann::json body = {
      {"original", picture.original}, {"width", picture.width}, {"height", picture.height}};
  return {.kind = "picture.added",
          .subject = "picture:" + std::to_string(picture.id),
          .portal = picture.portal,
          .actor = actor.account,
          .body = body.dump()};
}

}  // namespace

Result<StoredOriginal> StoreOriginal(std::string_view upload, const PictureCodec& codec,
                                     store::Blobs& blobs) {
  const PictureCodec::Encoded clean = TRY(codec.Clean(upload));
  StoredOriginal original;
  original.blob = TRY(blobs.Put(clean.bytes));
  original.mime = clean.mime;
  original.width = clean.width;
  original.height = clean.height;
  original.bytes = static_cast<std::int64_t>(clean.bytes.size());
  return original;
}

Result<PictureText> CheckPictureText(const PictureText& text) {
  PictureText checked;
  checked.decorative = text.decorative;
  checked.credit = TRY(Line(text.credit, kMaxCreditCharacters, "/credit"));
  if (text.decorative) return checked;
  checked.alt = TRY(Line(text.alt, kMaxAltCharacters, "/alt"));
  if (checked.alt.empty()) return Fail(ProblemKind::kInvalid, "media.alt.required", "/alt");
  return checked;
}

Result<Picture> AddPicture(store::Transaction& tx, const accounts::Actor& actor,
                           std::int64_t portal, const StoredOriginal& original,
                           const PictureText& text) {
  TRY(actor.Require(rules::Duty::kWrite, portal));
  const PictureText checked = TRY(CheckPictureText(text));
  if (auto known = FindPictureOf(tx, portal, original.blob)) return *std::move(known);

  Picture picture;
  picture.id = tx.NextId("picture");
  picture.portal = portal;
  picture.original = original.blob;
  picture.mime = original.mime;
  picture.width = original.width;
  picture.height = original.height;
  picture.bytes = original.bytes;
  picture.text = checked;
  picture.created_at = tx.now();
  picture.created_by = actor.account;
  InsertPicture(tx, picture);
  tx.Append(AddedEvent(picture, actor));
  return picture;
}

}  // namespace hoitu::media
