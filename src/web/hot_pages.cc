#include "web/hot_pages.h"

#include <utility>

#include "web/page_response.h"

namespace hoitu::web {

bool HotPages::Find(const http::RequestHead& head, http::HotAnswer& answer) {
  if (!head.forwarded_host.empty()) return false;
  const render::PageRequest request{
      .method = head.method == "HEAD" ? render::Method::kHead : render::Method::kGet,
      .wanted = ChooseEncoding(head.accept_encoding),
      .if_none_match = head.if_none_match};
  render::PageAnswer found = cache_.FindHot({head.host(), head.path, head.query}, request);
  if (!found) return false;
  answer.status = found.status;
  answer.head = found.head;
  answer.body = found.body;
  answer.owner = std::move(found.page);
  return true;
}

}  // namespace hoitu::web
