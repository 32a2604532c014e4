#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/body.h"

namespace hoitu::http {

struct MultipartLimits {
  std::size_t max_parts = 50;
  std::size_t max_part_head = 4 * 1024;  // bytes of one part's field lines
  std::size_t max_name = 255;            // bytes of a field's or a file's name
  std::uint64_t max_text = 1024 * 1024;  // bytes of a part without a file name
  std::uint64_t max_file = UINT64_MAX;   // bytes of a part with one
};

// One part of a form: where its content stands in the body, not the content itself.
class MultipartPart {
 public:
  std::string name;
  std::optional<std::string> file_name;  // without folders; a part without one is a plain value
  std::string content_type;              // as the client said; "" when it said nothing

  std::uint64_t size() const { return size_; }
  // As Body::Read, within the part.
  std::size_t Read(std::uint64_t offset, std::span<char> out) const;
  // The whole content. For plain values, which max_text keeps small.
  std::string Text() const;

 private:
  friend class MultipartReader;
  Body body_;
  std::uint64_t offset_ = 0;
  std::uint64_t size_ = 0;
};

// Reads multipart/form-data (RFC 7578) in one pass with a small window, wherever the body is kept.
// `content_type` is the request's field. Fails with "request.multipart" on what is malformed,
// "request.encoding" on names that are not UTF-8, and "request.too_large" beyond a limit.
Result<std::vector<MultipartPart>> ReadMultipart(const Body& body, std::string_view content_type,
                                                 const MultipartLimits& limits = {});

}  // namespace hoitu::http
