#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "richtext/from_html.h"
#include "richtext/to_html.h"

// Any bytes as HTML: no crash, and what is read is a body of the schema that HTML carries
// unchanged.
namespace {

using namespace hoitu::richtext;

class EveryPicture final : public PictureSource {
 public:
  std::optional<PictureView> Find(std::int64_t) const override {
    PictureView view;
    view.src = "/p/1";
    return view;
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view html(reinterpret_cast<const char*>(data), size);
  const auto resolve = [](std::string_view) { return std::optional<std::int64_t>(1); };
  const auto imported = FromHtml(html, resolve);
  if (!imported) return 0;
  const auto parsed = ParseDocumentText(ToJsonText(imported->document));
  if (!parsed || *parsed != imported->document) std::abort();
  const auto again = FromHtml(ToHtml(imported->document, EveryPicture()), resolve);
  if (again && again->document != imported->document) std::abort();
  return 0;
}
