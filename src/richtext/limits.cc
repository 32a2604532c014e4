#include "richtext/limits.h"

#include "richtext/schema.h"

namespace hoitu::richtext {
namespace {

Result<void> CountNodes(const std::vector<Node>& nodes, int depth, LimitCounter& counter) {
  for (const Node& node : nodes) {
    TRY(counter.AddNode(depth, ""));
    std::size_t bytes = node.text.size() + node.alt.size() + node.caption.size();
    for (const Mark& mark : node.marks) bytes += mark.value.size();
    TRY(counter.AddText(bytes, ""));
    TRY(CountNodes(node.children, depth + 1, counter));
  }
  return {};
}

}  // namespace

Result<void> LimitCounter::AddNode(int depth, const std::string& place) {
  if (depth > kMaxDepth) {
    return Fail(ProblemKind::kTooLarge, "richtext.too_deep", place,
                "at most " + std::to_string(kMaxDepth) + " levels");
  }
  if (++nodes_ > kMaxNodes) {
    return Fail(ProblemKind::kTooLarge, "richtext.too_many_nodes", place,
                "at most " + std::to_string(kMaxNodes) + " nodes");
  }
  return {};
}

Result<void> LimitCounter::AddText(std::size_t bytes, const std::string& place) {
  text_bytes_ += bytes;
  if (text_bytes_ > kMaxTextBytes) {
    return Fail(ProblemKind::kTooLarge, "richtext.too_long", place,
                "at most " + std::to_string(kMaxTextBytes) + " bytes of text");
  }
  return {};
}

Result<void> CheckLimits(const Document& document) {
  LimitCounter counter;
  return CountNodes(document.blocks, 1, counter);
}

}  // namespace hoitu::richtext
