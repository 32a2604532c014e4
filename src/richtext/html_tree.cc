#include "richtext/html_tree.h"

#include <csetjmp>
#include <ctime>
#include <memory_resource>
#include <utility>

#include "base/text.h"

namespace hoitu::richtext {
namespace {

constexpr std::size_t kMaxTreeBytes = 256 * 1024 * 1024;
constexpr double kMaxProcessorSeconds = 2.0;
constexpr std::size_t kAllocationsBetweenClockReadings = 256;

double ThreadProcessorSeconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace

// Everything Gumbo allocates for one tree; given back at once, so that no recursion over a deep
// tree is needed to free it. Over the budget it leaves the parser by longjmp: Gumbo cannot be told
// of a failed allocation, it is plain C, and all it holds is in the arena.
class HtmlTree::Arena {
 public:
  explicit Arena(std::size_t first_block)
      : memory_(first_block), deadline_(ThreadProcessorSeconds() + kMaxProcessorSeconds) {}

  // Null when the budget does not suffice.
  const GumboNode* Parse(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void* arena, std::size_t size) {
      return static_cast<Arena*>(arena)->Allocate(size);
    };
    options.deallocator = [](void*, void*) {};
    options.userdata = this;
    options.max_errors = 0;
    if (setjmp(give_up_) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size())->document;
  }

 private:
  void* Allocate(std::size_t size) {
    allocated_ += size;
    const bool look = ++allocations_ % kAllocationsBetweenClockReadings == 0;
    if (allocated_ > kMaxTreeBytes || (look && ThreadProcessorSeconds() > deadline_)) {
      std::longjmp(give_up_, 1);
    }
    return memory_.allocate(size);
  }

  std::pmr::monotonic_buffer_resource memory_;
  std::jmp_buf give_up_;
  double deadline_;
  std::size_t allocated_ = 0;
  std::size_t allocations_ = 0;
};

HtmlTree::HtmlTree(std::unique_ptr<Arena> arena, const GumboNode* document)
    : arena_(std::move(arena)), document_(document) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::Parse(std::string_view html) {
  if (html.size() > kMaxHtmlBytes) {
    return Fail(ProblemKind::kTooLarge, "richtext.html.too_long", "",
                "at most " + std::to_string(kMaxHtmlBytes) + " bytes of HTML");
  }
  if (!IsValidUtf8(html)) return Fail(ProblemKind::kInvalid, "text.encoding");
  auto arena = std::make_unique<Arena>(html.size() * 8 + 4096);
  const GumboNode* document = arena->Parse(html);
  if (document == nullptr) return Fail(ProblemKind::kTooLarge, "richtext.html.too_complex");
  return HtmlTree(std::move(arena), document);
}

}  // namespace hoitu::richtext
