#pragma once

#include <string>

#include "http/body.h"
#include "http/headers.h"
#include "http/parameters.h"

namespace hoitu::http {

// One request as a handler sees it: decoded, checked and complete. Immutable once handed over.
struct Request {
  std::string method;  // as sent: methods are case-sensitive
  std::string path;    // decoded; starts with '/', no empty, "." or ".." segment
  std::string target;  // the path and query, still encoded; without the authority some send there
  Parameters query;
  Headers headers;
  std::string host;       // lower case, without the port; empty only with HTTP/1.0
  std::string authority;  // the host with its port, as sent: fit for an absolute address
  std::string scheme;     // "http" or "https", as the client's browser sees it
  std::string client;     // the client's address as text; empty for a peer on a Unix socket
  std::string id;         // names this request in the log and in error pages
  Body body;
};

}  // namespace hoitu::http
