#include "web/site/picture_files.h"

#include "articles/public_articles.h"
#include "web/problem_status.h"

namespace hoitu::site {
namespace {

constexpr std::string_view kForADay = "public, max-age=86400";
constexpr std::string_view kForThisOfficial = "private, max-age=86400";

http::Response Refuse(const Problem& problem) {
  http::Response response = http::Response::Empty(web::StatusOf(problem.kind));
  response.headers.Add("Cache-Control", "no-store");
  if (problem.kind == ProblemKind::kBusy) response.headers.Add("Retry-After", "1");
  return response;
}

}  // namespace

http::Response PictureFiles::AnswerPublic(std::string_view original, std::string_view name) const {
  const bool shown = database_.Read(
      [&](store::Session& session) { return articles::IsPublicPicture(session, original); });
  return shown ? Answer(original, name, kForADay) : http::Response::Empty(404);
}

http::Response PictureFiles::AnswerAny(std::string_view original, std::string_view name) const {
  return Answer(original, name, kForThisOfficial);
}

http::Response PictureFiles::Answer(std::string_view original, std::string_view name,
                                    std::string_view cache_control) const {
  const auto rendition = media::ParseRenditionName(name);
  if (!rendition) return http::Response::Empty(404);
  const auto file = renditions_.Find(original, *rendition);
  if (!file) return Refuse(file.error());
  auto content = http::FileContent::Open(file->path);
  if (!content) return http::Response::Empty(404);
  http::Response response =
      http::Response::File(media::MimeOf(rendition->format), *std::move(content));
  response.headers.Add("Cache-Control", cache_control);
  response.headers.Add("ETag", "\"" + file->blob + "\"");
  response.headers.Add("X-Content-Type-Options", "nosniff");
  return response;
}

}  // namespace hoitu::site
