#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hoitu::richtext {

// How a picture is shown in a page: what <picture>, <source> and <img> need.
struct PictureView {
  struct Source {
    std::string type;    // "image/avif"
    std::string srcset;  // "/-/anh/…/320.avif 320w, …"
  };
  std::vector<Source> sources;  // best first; the last resort is `src`
  std::string src;
  std::string srcset;  // of the same format as src; may be empty
  std::string sizes;   // may be empty
  int width = 0;       // of src, in pixels
  int height = 0;
};

// Knows the pictures of bodies that are about to be shown.
class PictureSource {
 public:
  virtual ~PictureSource() = default;
  // Nothing when there is no such picture (any more): its figure is left out.
  virtual std::optional<PictureView> Find(std::int64_t picture) const = 0;
};

}  // namespace hoitu::richtext
