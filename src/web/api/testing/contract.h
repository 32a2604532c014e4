#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/response.h"

namespace hoitu::api {

// api/openapi.yaml as tests hold answers against it. Used by one thread.
class Contract {
 public:
  explicit Contract(const std::filesystem::path& file);
  ~Contract();

  // "GET /session", … in the order of the file.
  std::vector<std::string> operations() const;

  // What of an answer the contract does not know: its status, its media type, or its body. Empty
  // when all is as described. `pattern` is the path as the contract writes it.
  std::string Violation(std::string_view method, std::string_view pattern,
                        const http::Response& response);

 private:
  struct Document;
  std::unique_ptr<Document> document_;
};

}  // namespace hoitu::api
