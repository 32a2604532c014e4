#include "portals/section_tree.h"

#include <algorithm>

namespace hoitu::portals {

SectionTree::SectionTree(const rules::Rulebook& rulebook, std::string_view level, rules::Date day) {
  std::vector<SectionNode> nodes;
  for (const rules::Section* section : rulebook.SectionsOf(level, day)) {
    // A parent that is not in force today leaves its children at the top.
    const bool has_parent = rulebook.FindSection(level, section->parent, day) != nullptr;
    nodes.push_back({.code = section->code,
                     .parent = has_parent ? section->parent : "",
                     .depth = 0,
                     .name = section->name,
                     .shape = section->shape,
                     .mandatory = section->mandatory,
                     .own = false});
  }
  Order(nodes, "", 0);
}

SectionTree::SectionTree(const SectionTree& level, std::span<const OwnSection> own) {
  std::vector<SectionNode> nodes = level.nodes_;
  const auto known = [&](std::string_view code) {
    return std::ranges::any_of(nodes, [&](const SectionNode& node) { return node.code == code; });
  };
  for (const OwnSection& section : own) {
    // The rulebook may have gained a section of this code since; the rulebook's stands.
    if (known(section.code)) continue;
    nodes.push_back({.code = section.code,
                     .parent = known(section.parent) ? section.parent : "",
                     .depth = 0,
                     .name = section.name,
                     .shape = rules::Section::Shape::kStream,
                     .mandatory = false,
                     .own = true});
  }
  Order(nodes, "", 0);
}

const SectionNode* SectionTree::Find(std::string_view code) const {
  const auto found = std::ranges::find(nodes_, code, &SectionNode::code);
  return found == nodes_.end() ? nullptr : &*found;
}

std::vector<const SectionNode*> SectionTree::Below(std::string_view parent) const {
  std::vector<const SectionNode*> below;
  for (const SectionNode& node : nodes_) {
    if (node.parent == parent) below.push_back(&node);
  }
  return below;
}

void SectionTree::Order(const std::vector<SectionNode>& nodes, std::string_view parent, int depth) {
  for (const SectionNode& node : nodes) {
    if (node.parent != parent) continue;
    nodes_.push_back(node);
    nodes_.back().depth = depth;
    Order(nodes, node.code, depth + 1);
  }
}

}  // namespace hoitu::portals
