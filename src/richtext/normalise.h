#pragma once

#include <vector>

#include "richtext/document.h"

namespace hoitu::richtext {

// Brings a tree that fits the schema into the one form in which it is stored:
//   - texts lose forbidden characters (richtext/characters.h) and are NFC;
//   - a run of white space is one blank, a lone no-break space stays one, none at the ends of a
//   line;
//   - neighbouring texts with equal marks are one, marks are sorted, texts without content are
//   gone;
//   - two hard breaks in a row end the paragraph; in a heading they are one;
//   - paragraphs, headings and quotations without content are gone, but an item still begins with a
//     paragraph and a cell still holds one.
// Normalising twice changes nothing.
void Normalise(Document& document);

// The same for the texts and hard breaks of one paragraph or heading, except for splitting it.
void NormaliseInline(std::vector<Node>& line);

}  // namespace hoitu::richtext
