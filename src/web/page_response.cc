#include "web/page_response.h"

#include <string>

namespace hoitu::web {

render::Encoding ChooseEncoding(const http::AcceptEncoding& accepted) {
  if (accepted.br > 0 && accepted.br >= accepted.gzip) return render::Encoding::kBrotli;
  if (accepted.gzip > 0) return render::Encoding::kGzip;
  return render::Encoding::kIdentity;
}

render::PageRequest PageRequestOf(const http::Request& request) {
  const std::string_view accepted = request.headers.Find("Accept-Encoding").value_or("");
  return {.method = request.method == "HEAD" ? render::Method::kHead : render::Method::kGet,
          .wanted = ChooseEncoding(http::ParseAcceptEncoding(accepted)),
          .if_none_match = request.headers.Find("If-None-Match").value_or("")};
}

http::Response ResponseOf(const render::PageAnswer& answer) {
  http::Response response = http::Response::Empty(answer.status);
  std::string_view head = answer.head;
  head.remove_prefix(head.find("\r\n") + 2);  // the status line
  while (!head.empty()) {
    const std::size_t end = head.find("\r\n");
    const std::size_t colon = head.find(": ");
    const std::string_view name = head.substr(0, colon);
    // The server counts the bytes itself.
    if (name != "Content-Length")
      response.headers.Add(name, head.substr(colon + 2, end - colon - 2));
    head.remove_prefix(end + 2);
  }
  response.body = std::string(answer.body);
  return response;
}

http::Response ResponseOf(render::Page page) {
  http::Response response =
      http::Response::Text(page.status, page.content_type, std::move(page.body));
  for (const auto& [name, value] : page.headers) response.headers.Add(name, value);
  return response;
}

}  // namespace hoitu::web
