#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/safe_html.h"

namespace ctemplate {
class TemplateDictionary;
}

namespace hoitu::render {

// The name of a variable or section of a template. Only a literal can be one, so every name a view
// can set stands in the source for `grep`.
class Name {
 public:
  template <std::size_t N>
  explicit(false) consteval Name(const char (&text)[N]) : text_(text, N - 1) {}
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

// What one page, or one repetition of one of its sections, shows. A section's view sees the
// variables and sections of the views around it. Used by one thread.
class View {
 public:
  View();
  ~View();
  View(View&&) noexcept;
  View& operator=(View&&) = delete;

  // The template escapes `value` for the place where it stands.
  View& Set(Name name, std::string_view value);
  template <std::integral I>
  View& Set(Name name, I value) {
    return Set(name, std::string_view(std::to_string(value)));
  }
  // For the variables whose name ends in _HTML, which are the only ones a template does not escape.
  View& SetHtml(Name name, const SafeHtml& value);

  View& Show(Name section);  // once, with this view
  View& ShowIf(bool condition, Name section) { return condition ? Show(section) : *this; }
  View& Add(Name section);  // once more, with the view returned, which lives as long as this one
  // Shows `section` with `name` set to `value` in it, unless `value` is empty.
  View& SetAndShow(Name section, Name name, std::string_view value);

  struct Section {
    std::string_view name;
    std::unique_ptr<View> view;  // absent when shown with the view it stands in
  };
  const std::vector<std::string_view>& names() const { return names_; }
  const std::vector<Section>& sections() const { return sections_; }
  const View* parent() const { return parent_; }
  const ctemplate::TemplateDictionary& dictionary() const { return *dictionary_; }

 private:
  View(ctemplate::TemplateDictionary* dictionary, const View* parent);
  void SetEscaped(std::string_view name, std::string_view value);

  std::unique_ptr<ctemplate::TemplateDictionary> owned_;  // of the outermost view
  ctemplate::TemplateDictionary* dictionary_;
  const View* parent_ = nullptr;
  std::vector<std::string_view> names_;
  std::vector<Section> sections_;
};

}  // namespace hoitu::render
