#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "http/body.h"
#include "http/request_head.h"

namespace hoitu::http {

// Reads one request by Boost.Beast's parser: its head, which must mean to Beast what RequestHead
// says it means, and its body, with the chunked coding undone. Used by one thread.
class MessageReader {
 public:
  MessageReader();
  ~MessageReader();

  // `bytes` are those of the whole head. False when Beast refuses them or understands them
  // otherwise.
  bool ReadHead(const RequestHead& head, std::string_view bytes);

  struct Progress {
    std::size_t consumed = 0;
    bool complete = false;
    int refusal = 0;  // 400, 413 or 507; 0 while all is well
  };
  // Goes on with the body, which goes to `sink`. What is not consumed comes again, with more
  // behind.
  Progress ReadBody(std::string_view bytes, std::uint64_t limit, BodySink& sink);

  bool complete() const;

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace hoitu::http
