#include "render/cached_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/digest.h"

namespace hoitu::render {
namespace {

constexpr std::size_t kSmallestPacked = 512;  // below, packing does not save a network packet
constexpr std::size_t kEtagBytes = 12;

std::string_view ReasonPhrase(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 301:
      return "Moved Permanently";
    case 302:
      return "Found";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 410:
      return "Gone";
    case 421:
      return "Misdirected Request";
    case 429:
      return "Too Many Requests";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    default:
      return "";
  }
}

bool IsPackableType(std::string_view type) {
  return type.starts_with("text/") || type.starts_with("image/svg") ||
         type.find("json") != type.npos || type.find("xml") != type.npos ||
         type.find("javascript") != type.npos;
}

std::string Head(int status, const Page& page, std::string_view etag, Encoding encoding,
                 bool packable) {
  std::string head = fmt::format("HTTP/1.1 {} {}\r\n", status, ReasonPhrase(status));
  auto out = std::back_inserter(head);
  if (status == 200 || status == 304) fmt::format_to(out, "ETag: {}\r\n", etag);
  if (packable) head += "Vary: Accept-Encoding\r\n";
  if (status != 304) {
    fmt::format_to(out, "Content-Type: {}\r\n", page.content_type);
    if (encoding != Encoding::kIdentity)
      fmt::format_to(out, "Content-Encoding: {}\r\n", EncodingToken(encoding));
  }
  for (const auto& [name, value] : page.headers) fmt::format_to(out, "{}: {}\r\n", name, value);
  return head;
}

}  // namespace

CachedPage::CachedPage(Page page) : source_(std::make_shared<const Page>(std::move(page))) {
  const Digest digest = Blake2b(source_->body);
  digest_ = ToHex(std::span(digest).first(kEtagBytes));
  packable_ = source_->body.size() >= kSmallestPacked && IsPackableType(source_->content_type);
  coded_[0] = Build(Encoding::kIdentity);
}

std::shared_ptr<const CachedPage::Coded> CachedPage::Build(Encoding encoding) const {
  auto coded = std::make_shared<Coded>();
  const std::string_view token = EncodingToken(encoding);
  coded->etag = fmt::format("\"{}{}{}\"", digest_, token.empty() ? "" : "-", token);
  if (encoding != Encoding::kIdentity) coded->body = Encode(encoding, source_->body);
  const std::size_t length =
      encoding == Encoding::kIdentity ? source_->body.size() : coded->body.size();
  coded->head = Head(source_->status, *source_, coded->etag, encoding, packable_) +
                fmt::format("Content-Length: {}\r\n", length);
  if (source_->status == 200)
    coded->not_modified_head = Head(304, *source_, coded->etag, encoding, packable_);
  return coded;
}

std::shared_ptr<const CachedPage> CachedPage::With(Encoding encoding) const {
  std::shared_ptr<CachedPage> page(new CachedPage(*this));
  page->coded_[static_cast<std::size_t>(encoding)] = Build(encoding);
  return page;
}

Encoding CachedPage::EncodingFor(Encoding wanted) const {
  return packable_ ? wanted : Encoding::kIdentity;
}

std::size_t CachedPage::bytes() const {
  std::size_t sum = sizeof(CachedPage) + sizeof(Page) + source_->body.size();
  for (const auto& tag : source_->tags) sum += tag.size() + 128;  // with its place in the index
  for (const auto& [name, value] : source_->headers) sum += name.size() + value.size() + 64;
  for (const auto& coded : coded_) {
    if (!coded) continue;
    sum +=
        sizeof(Coded) + coded->body.size() + coded->head.size() + coded->not_modified_head.size();
  }
  return sum;
}

PageAnswer AnswerFrom(std::shared_ptr<const CachedPage> page, const PageRequest& request) {
  const Encoding encoding = page->EncodingFor(request.wanted);
  const CachedPage::Coded* coded = page->Of(encoding);
  if (!coded) return {};
  PageAnswer answer;
  if (!coded->not_modified_head.empty() && EtagMatches(request.if_none_match, coded->etag)) {
    answer.status = 304;
    answer.head = coded->not_modified_head;
  } else {
    answer.status = page->status();
    answer.head = coded->head;
    if (request.method == Method::kGet)
      answer.body = encoding == Encoding::kIdentity ? page->body() : std::string_view(coded->body);
  }
  answer.page = std::move(page);
  return answer;
}

bool EtagMatches(std::string_view if_none_match, std::string_view etag) {
  if (if_none_match.empty()) return false;
  if (if_none_match == "*") return true;
  // An entity tag holds no quote inside its quotes, so finding the quoted text finds the tag; a
  // comma inside another tag does no harm.
  const std::size_t found = if_none_match.find(etag);
  if (found == if_none_match.npos) return false;
  const std::string_view before = if_none_match.substr(0, found);
  return std::ranges::count(before, '"') % 2 == 0;
}

}  // namespace hoitu::render
