#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "richtext/document.h"

namespace hoitu::richtext {

// Collects texts and blocks as they come and arranges them as the content of the document, an item,
// a quotation or a cell, so that the schema holds whatever the order. Used while reading text from
// outside; the tree still has to be normalised.
class Flow {
 public:
  // `container` is nothing for the document itself; its blocks stand at `depth`.
  Flow(std::optional<Kind> container, int depth) : container_(container), depth_(depth) {}
  // Goes on after `blocks`.
  Flow(std::optional<Kind> container, int depth, std::vector<Node> blocks)
      : container_(container), depth_(depth), blocks_(std::move(blocks)) {}

  int depth() const { return depth_; }

  // Would the schema take a block of this kind here, with room for its content below?
  bool CanHold(Kind kind) const;

  // Goes into the open line; opens a paragraph unless `text` is only white space.
  void AddText(std::string_view text, const std::vector<Mark>& marks);
  void AddBreak(const std::vector<Mark>& marks);
  // What follows begins a paragraph of its own. In a heading, a blank instead.
  void EndLine();

  // Until EndHeading all text is the heading's, and blocks wait. Where no heading may stand, a
  // paragraph.
  void BeginHeading(int level);
  void EndHeading();

  // A block the flow can hold.
  void AddBlock(Node block);
  // One more item for the bullet list that ends the flow, or for a new one.
  void AddLooseItem(Node item);
  // An item of the list that Word writes as paragraphs; `level` counts from 1. Neighbours make one
  // list.
  void AddWordItem(int level, Kind list, Node item);

  // The figure that ends the flow, or null.
  Node* LastFigure();

  std::vector<Node> Finish();

 private:
  void Close();

  std::optional<Kind> container_;
  int depth_;
  std::vector<Node> blocks_;
  std::optional<Node> line_;  // the open paragraph or heading
  bool in_heading_ = false;
  std::vector<Node> waiting_;  // blocks met inside the open heading
  bool word_list_open_ = false;
};

}  // namespace hoitu::richtext
