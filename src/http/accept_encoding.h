#pragma once

#include <string_view>

namespace hoitu::http {

// What a client said about content codings (RFC 9110, 12.5.3). Weights are thousandths; 0 means the
// client refuses the coding, or did not name it.
struct AcceptEncoding {
  int br = 0;
  int gzip = 0;
  int identity = 1000;  // acceptable unless refused by name or by "*;q=0"

  bool operator==(const AcceptEncoding&) const = default;
};

// Understands "gzip", "x-gzip", "br", "identity" and "*"; passes over the rest. A member that is
// not well formed is passed over too: the worst that follows is an uncompressed answer.
AcceptEncoding ParseAcceptEncoding(std::string_view value);

}  // namespace hoitu::http
