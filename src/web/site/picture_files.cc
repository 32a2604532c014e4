#include "web/site/picture_files.h"

namespace hoitu::site {

http::Response PictureFile(media::Renditions& renditions, std::string_view original,
                           std::string_view name) {
  const auto rendition = media::ParseRenditionName(name);
  if (!rendition) return http::Response::Empty(404);
  const auto file = renditions.Find(original, *rendition);
  if (!file) return http::Response::Empty(404);
  auto content = http::FileContent::Open(file->path);
  if (!content) return http::Response::Empty(404);
  http::Response response =
      http::Response::File(media::MimeOf(rendition->format), *std::move(content));
  // The address names the bytes of the original, which never change.
  response.headers.Add("Cache-Control", "public, max-age=31536000, immutable");
  response.headers.Add("ETag", "\"" + file->blob + "\"");
  response.headers.Add("X-Content-Type-Options", "nosniff");
  return response;
}

}  // namespace hoitu::site
