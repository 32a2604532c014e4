#pragma once

#include "http/accept_encoding.h"
#include "http/request.h"
#include "http/response.h"
#include "render/cached_page.h"

namespace hoitu::web {

// The best coding a client accepts among those pages are kept in: brotli, gzip, or none.
render::Encoding ChooseEncoding(const http::AcceptEncoding& accepted);

// What a request wants of a page: the coding, and the version it has already.
render::PageRequest PageRequestOf(const http::Request& request);

// A page's prebuilt answer for the server's way through the workers.
http::Response ResponseOf(const render::PageAnswer& answer);

// A page that is not kept.
http::Response ResponseOf(render::Page page);

}  // namespace hoitu::web
