#pragma once

#include <string_view>

#include "http/response.h"
#include "media/renditions.h"
#include "store/database.h"

namespace hoitu::site {

// "/-/anh/{original}/{name}": a picture in one of the sizes and formats that pages name. 404 for
// anything else, 503 while too many are being made. Thread-safe.
class PictureFiles {
 public:
  PictureFiles(store::Database& database, media::Renditions& renditions)
      : database_(database), renditions_(renditions) {}

  // For citizens: only what a public text shows. A picture that was taken back with its text is
  // gone here at once, and from browsers and proxies within a day.
  http::Response AnswerPublic(std::string_view original, std::string_view name) const;
  // For officials, who see drafts too.
  http::Response AnswerAny(std::string_view original, std::string_view name) const;

 private:
  http::Response Answer(std::string_view original, std::string_view name,
                        std::string_view cache_control) const;

  store::Database& database_;
  media::Renditions& renditions_;
};

}  // namespace hoitu::site
