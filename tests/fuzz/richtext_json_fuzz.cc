#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "richtext/checks.h"
#include "richtext/document.h"
#include "richtext/to_plain_text.h"

// Any bytes as the JSON of a body: no crash, and what is accepted is canonical.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hoitu::richtext;
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  const auto document = ParseDocumentText(json);
  if (!document) return 0;
  if (ParseDocumentText(ToJsonText(*document)) != *document) std::abort();
  ToPlainText(*document);
  CheckAccessibility(*document);
  return 0;
}
