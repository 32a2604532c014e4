#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/content_encoding.h"

namespace hoitu::render {

// What a page's builder hands over.
struct Page {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers;  // besides those of CachedPage
  std::string body;
  // What the page shows ("article:17", "listing:3:tin-tuc-su-kien"): it goes when one of them
  // changes.
  std::vector<std::string> tags;
  // The journal's head in the snapshot of the store that the page was built from.
  std::int64_t snapshot = 0;
  bool keep = true;  // false: answer with it once and forget it
};

enum class Method : std::uint8_t { kGet, kHead };

struct PageRequest {
  Method method = Method::kGet;
  Encoding wanted = Encoding::kIdentity;  // the best of ours that the client accepts
  std::string_view if_none_match = {};    // the header's value, or empty
};

class CachedPage;

// Bytes ready to send, which live as long as `page`. `head` is the status line and the header
// fields, each with its CRLF, without Date, Connection and the empty line that ends them.
struct PageAnswer {
  std::shared_ptr<const CachedPage> page;
  int status = 0;
  std::string_view head;
  std::string_view body;

  explicit operator bool() const { return page != nullptr; }
};

// A page with its answers prebuilt: head and body per encoding, and the 304 that goes with each.
// The ETag is strong: it is made from the bytes and differs by encoding. Constant after
// construction.
class CachedPage {
 public:
  explicit CachedPage(Page page);  // with the identity encoding only

  // The same page with one more encoding; this page's own bytes are shared, not copied.
  std::shared_ptr<const CachedPage> With(Encoding encoding) const;

  // The encoding this page is sent in when `wanted` would be best: small and already packed bodies
  // are sent as they are.
  Encoding EncodingFor(Encoding wanted) const;
  bool Has(Encoding encoding) const { return Of(encoding) != nullptr; }

  int status() const { return source_->status; }
  std::string_view body() const { return source_->body; }
  std::string_view content_type() const { return source_->content_type; }
  const std::vector<std::string>& tags() const { return source_->tags; }
  std::int64_t snapshot() const { return source_->snapshot; }
  bool keep() const { return source_->keep; }
  std::size_t bytes() const;  // of memory, about

 private:
  friend PageAnswer AnswerFrom(std::shared_ptr<const CachedPage> page, const PageRequest& request);

  struct Coded {
    std::string etag;               // with its quotes
    std::string head;               // of the 200 (or whatever the status is)
    std::string not_modified_head;  // of the 304
    std::string body;               // empty for identity, whose bytes are the source's
  };
  CachedPage(const CachedPage&) = default;
  const Coded* Of(Encoding encoding) const {
    return coded_[static_cast<std::size_t>(encoding)].get();
  }
  std::shared_ptr<const Coded> Build(Encoding encoding) const;

  std::shared_ptr<const Page> source_;
  std::string digest_;  // of the body, the inner part of the ETags
  bool packable_ = false;
  std::array<std::shared_ptr<const Coded>, kEncodings> coded_;
};

// The answer to a request in the encoding that suits it; without a page when that encoding has not
// been built yet. Allocates nothing.
PageAnswer AnswerFrom(std::shared_ptr<const CachedPage> page, const PageRequest& request);

// Whether an If-None-Match header names `etag` (RFC 9110, section 13.1.2: weak comparison, "*").
bool EtagMatches(std::string_view if_none_match, std::string_view etag);

}  // namespace hoitu::render
