#include "web/console_files.h"

#include <fstream>
#include <iterator>

#include "web/page_response.h"
#include "web/security_headers.h"

namespace hoitu::web {
namespace {

constexpr std::string_view kIndex = "/index.html";

std::string_view TypeOf(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  if (ending == ".html") return "text/html; charset=utf-8";
  if (ending == ".js") return "text/javascript; charset=utf-8";
  if (ending == ".css") return "text/css; charset=utf-8";
  if (ending == ".svg") return "image/svg+xml";
  if (ending == ".woff2") return "font/woff2";
  if (ending == ".json" || ending == ".webmanifest") return "application/json";
  return "application/octet-stream";
}

// Files of assets/ carry a hash in their name and never change.
std::string_view KeepOf(std::string_view path) {
  return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

std::shared_ptr<const render::CachedPage> ReadPage(const std::filesystem::path& file,
                                                   std::string_view path) {
  std::ifstream stream(file, std::ios::binary);
  render::Page page;
  page.content_type = TypeOf(file);
  page.body = std::string(std::istreambuf_iterator<char>(stream), {});
  page.headers.emplace_back("Cache-Control", KeepOf(path));
  return std::make_shared<const render::CachedPage>(std::move(page))
      ->With(render::Encoding::kGzip)
      ->With(render::Encoding::kBrotli);
}

}  // namespace

Result<std::unique_ptr<const ConsoleFiles>> ConsoleFiles::Open(
    const std::filesystem::path& folder) {
  if (!std::filesystem::exists(folder / "index.html")) {
    return Fail(ProblemKind::kNotFound, "console.absent", "", folder.string());
  }
  std::unique_ptr<ConsoleFiles> console(new ConsoleFiles);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = "/" + std::filesystem::relative(entry.path(), folder).generic_string();
    console->files_.emplace(path, ReadPage(entry.path(), path));
  }
  return std::unique_ptr<const ConsoleFiles>(std::move(console));
}

http::Response ConsoleFiles::Answer(const http::Request& request) const {
  auto file = files_.find(request.path);
  if (file == files_.end()) file = files_.find(kIndex);
  http::Response response = ResponseOf(render::AnswerFrom(file->second, PageRequestOf(request)));
  AddSecurityHeaders(response.headers, request.scheme);
  return response;
}

}  // namespace hoitu::web
