#pragma once

#include <string>

#include "richtext/document.h"
#include "richtext/picture_source.h"

namespace hoitu::richtext {

// The body as HTML for the inside of an <article>: well-formed, everything a person typed escaped,
// no style, script or event attribute. Links to other hosts carry rel="noopener". Tables stand in
// <div class="table-scroll"> so that a narrow screen can scroll them; header cells carry their
// scope.
std::string ToHtml(const Document& document, const PictureSource& pictures);

}  // namespace hoitu::richtext
