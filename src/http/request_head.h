#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "http/accept_encoding.h"
#include "http/authority.h"

namespace hoitu::http {

// One field line as it came; the value without the blanks around it.
struct HeadField {
  std::string_view name;
  std::string_view value;
};

// The head of one request, read strictly (RFC 9112; what follows is refused although the RFC lets a
// server be lenient): CRLF only, tokens as method and field names, no control characters, no folded
// lines, exactly one Host with HTTP/1.1, at most one Content-Length of digits only, "chunked" as
// the only Transfer-Encoding and never beside Content-Length. Views point into the bytes that were
// parsed. Used by one thread, again and again: parsing does not allocate.
class RequestHead {
 public:
  static constexpr std::size_t kMaxFields = 100;

  std::string_view method;
  std::string_view target;  // as it came
  std::string_view path;    // of the target, still percent-encoded; starts with '/', or is "*"
  std::string_view query;   // after '?', still percent-encoded; empty when there is none
  bool has_query = false;
  int minor_version = 1;  // HTTP/1.<minor_version>: 0 or 1

  // True when the path needs no decoding and hides nothing: no '%', no '\', no "//", no "/.".
  // Other paths never reach HotPath.
  bool plain_path = false;

  std::string_view authority;  // the Host field as it came; empty only with HTTP/1.0
  // The host in lower case, without the port, of IPv6 with brackets.
  std::string_view host() const { return {host_.data(), host_size_}; }

  AcceptEncoding accept_encoding;
  std::string_view if_none_match;   // empty when absent
  std::string_view forwarded_host;  // X-Forwarded-Host or Forwarded as it came; empty when absent
  std::string_view expect;          // empty when absent
  bool has_range = false;
  bool has_upgrade = false;
  bool has_content_length = false;
  std::uint64_t content_length = 0;  // 0 when absent
  bool chunked = false;
  bool keep_alive = true;      // what the version and the field Connection together say
  bool repeats_field = false;  // a field that decides something stands there twice

  std::span<const HeadField> fields() const { return {fields_.data(), field_count_}; }

  bool HasBody() const { return chunked || content_length > 0; }

 private:
  friend class HeadParser;

  std::array<HeadField, kMaxFields> fields_;
  std::size_t field_count_ = 0;
  std::array<char, Authority::kMaxHost> host_;
  std::size_t host_size_ = 0;
};

struct HeadLimits {
  std::size_t max_target = 8 * 1024;
  std::size_t max_head = 16 * 1024;
};

struct HeadResult {
  enum class Status { kComplete, kIncomplete, kRefused };

  Status status = Status::kIncomplete;
  std::size_t size = 0;  // when complete: bytes of the head with its blank line
  int refusal = 0;       // when refused: 400, 414, 431, 501 or 505
};

// Parses the head at the beginning of `bytes` into `head`, of which nothing may be used unless the
// answer is kComplete. Incomplete input that can never become a request is refused early.
HeadResult ParseRequestHead(std::string_view bytes, const HeadLimits& limits, RequestHead& head);

}  // namespace hoitu::http
