#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "http/message_reader.h"
#include "http/percent.h"
#include "http/request_head.h"

namespace {

bool IsInside(std::string_view part, std::string_view whole) {
  return part.empty() ||
         (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void Require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

// Any bytes as a request: no crash; every view lies in the head; Beast refuses what it does not
// understand in the same way; a plain path decodes to itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hoitu::http;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  RequestHead head;
  const HeadResult result = ParseRequestHead(bytes, {}, head);
  if (result.status != HeadResult::Status::kComplete) return 0;

  const std::string_view own = bytes.substr(0, result.size);
  Require(own.ends_with("\r\n\r\n"));
  Require(IsInside(head.method, own) && IsInside(head.target, own) &&
          IsInside(head.authority, own));
  Require(IsInside(head.path, head.target) && IsInside(head.query, head.target));
  for (const HeadField& field : head.fields()) {
    Require(IsInside(field.name, own) && IsInside(field.value, own));
  }
  if (head.plain_path) {
    const auto path = DecodePath(head.path);
    Require(path && *path == head.path);
  }
  MessageReader reader;
  if (!reader.ReadHead(head, own)) return 0;
  Require(reader.complete() == !head.HasBody());
  if (!head.HasBody()) return 0;
  auto sink = BodySink::Create(BodyPolicy::Memory(1024), {});
  const auto progress = reader.ReadBody(bytes.substr(result.size), 1024, *sink);
  Require(progress.consumed <= size - result.size);
  return 0;
}
