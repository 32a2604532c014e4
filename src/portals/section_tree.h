#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "portals/portal.h"
#include "rules/rulebook.h"

namespace hoitu::portals {

// A section as a portal has it.
struct SectionNode {
  std::string code;    // its address
  std::string parent;  // empty at the top
  int depth = 0;       // 0 at the top
  rules::Label name;
  rules::Section::Shape shape = rules::Section::Shape::kStream;
  bool mandatory = false;
  bool own = false;  // added by the portal, not from the tree of its level
};

// The sections of a portal: the template of its level and what it added. Constant after
// construction; portals without own sections share the one of their level.
class SectionTree {
 public:
  // The template of a level on a day.
  SectionTree(const rules::Rulebook& rulebook, std::string_view level, rules::Date day);
  // The template with a portal's own sections behind those of the same parent.
  SectionTree(const SectionTree& level, std::span<const OwnSection> own);

  // Every section, a parent right before what is below it.
  const std::vector<SectionNode>& nodes() const { return nodes_; }
  const SectionNode* Find(std::string_view code) const;
  // Those right below `parent`; the empty code is the top.
  std::vector<const SectionNode*> Below(std::string_view parent) const;

 private:
  void Order(const std::vector<SectionNode>& nodes, std::string_view parent, int depth);

  std::vector<SectionNode> nodes_;
};

}  // namespace hoitu::portals
