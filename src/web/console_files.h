#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "base/result.h"
#include "http/request.h"
#include "http/response.h"
#include "render/cached_page.h"

namespace hoitu::web {

// The officials' application as it was built: read once, kept packed in memory. Constant after
// Open.
class ConsoleFiles {
 public:
  // Fails with "console.absent" when the folder has no index.html.
  static Result<std::unique_ptr<const ConsoleFiles>> Open(const std::filesystem::path& folder);

  // The file of the path; for every other path the application itself, which has its own addresses.
  http::Response Answer(const http::Request& request) const;

 private:
  ConsoleFiles() = default;

  std::map<std::string, std::shared_ptr<const render::CachedPage>, std::less<>> files_;
};

}  // namespace hoitu::web
