#include "web/api/picture_api.h"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <utility>

#include "http/multipart.h"
#include "media/add_picture.h"
#include "media/change_picture.h"
#include "media/picture_store.h"
#include "web/api/answers.h"
#include "web/api/json_input.h"
#include "web/api/picture_json.h"
#include "web/api/portal_api.h"

namespace hoitu::api {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxField = 8000;  // bytes; what is too long in characters is refused later

struct PictureForm {
  media::PictureText text;
  std::string file;
};

Result<PictureForm> ReadForm(const http::Request& request) {
  const auto parts = TRY(http::ReadMultipart(
      request.body, request.headers.Find("Content-Type").value_or(""),
      {.max_parts = 4, .max_text = kMaxField, .max_file = media::kMaxUploadBytes}));
  PictureForm form;
  for (const http::MultipartPart& part : parts) {
    if (part.name == "alt") {
      form.text.alt = part.Text();
    } else if (part.name == "credit") {
      form.text.credit = part.Text();
    } else if (part.name == "decorative") {
      form.text.decorative = part.Text() == "true";
    } else if (part.name == "file") {
      form.file.resize(part.size());
      part.Read(0, std::span(form.file.data(), form.file.size()));
    } else {
      return Fail(ProblemKind::kInvalid, "request.field.unknown", "/" + part.name);
    }
  }
  return form;
}

http::Response PictureAnswer(const media::Picture& picture) {
  http::Response response = JsonAnswer(PictureJson(picture));
  SetVersion(response, picture.version);
  return response;
}

Result<std::optional<std::int64_t>> ReadCursor(const std::string& after) {
  if (after.empty()) return std::nullopt;
  std::int64_t before = 0;
  const auto parsed = std::from_chars(after.data(), after.data() + after.size(), before);
  if (parsed.ec != std::errc() || parsed.ptr != after.data() + after.size()) {
    return Fail(ProblemKind::kInvalid, "list.cursor", "/after");
  }
  return before;
}

}  // namespace

Result<http::Response> ListPortalPictures(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  if (!call.actor().WorksOn(portal.id)) {
    return Fail(ProblemKind::kForbidden, "role.duty_missing");
  }
  const PageOrder order = TRY(ReadPageOrder(call.request));
  const auto before = TRY(ReadCursor(order.after));
  const auto pictures = call.Read([&](store::Session& session) {
    return media::ListPictures(session, portal.id, before, order.limit);
  });
  json items = json::array();
  for (const media::Picture& picture : pictures) items.push_back(PictureJson(picture));
  std::optional<std::string> next;
  if (pictures.size() == order.limit) next = std::to_string(pictures.back().id);
  return ListAnswer(std::move(items), next);
}

Result<http::Response> AddOnePicture(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  const PictureForm form = TRY(ReadForm(call.request));
  const media::PictureText text = TRY(media::CheckPictureText(form.text));
  const media::StoredOriginal original =
      TRY(media::StoreOriginal(form.file, call.context.codec, call.context.blobs));
  const media::Picture picture = TRY(call.Write([&](store::Transaction& tx) {
    return media::AddPicture(tx, call.actor(), portal.id, original, text);
  }));
  return CreatedAnswer(PictureJson(picture), fmt::format("/pictures/{}", picture.id));
}

Result<http::Response> DescribePicture(const Call& call) {
  const std::int64_t seen = TRY(ReadSeenVersion(call.request));
  JsonInput input = TRY(JsonInput::Read(call.request));
  const auto alt = input.MaybeText("alt", kMaxField);
  const auto decorative = input.MaybeSwitch("decorative");
  const auto credit = input.MaybeText("credit", kMaxField);
  TRY(input.Finish());
  const media::Picture changed =
      TRY(call.Write([&](store::Transaction& tx) -> Result<media::Picture> {
        const auto picture = media::FindPicture(tx, call.Number("picture"));
        if (!picture) return Fail(ProblemKind::kNotFound, "media.picture.unknown");
        media::PictureText text = picture->text;
        if (alt) text.alt = *alt;
        if (decorative) text.decorative = *decorative;
        if (credit) text.credit = *credit;
        return media::ChangePicture(tx, call.actor(), picture->id, seen, text);
      }));
  return PictureAnswer(changed);
}

}  // namespace hoitu::api
