#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "render/template_text.h"
#include "render/view.h"

namespace hoitu::render {

// Whether Expand also holds the view against the template: every variable that is reached must have
// been set, and everything set must exist in the template. Tests and debug builds check.
enum class ViewCheck { kTolerant, kStrict };

// All templates of a folder, read once. Every variable is escaped for the place where it stands
// (text, attribute, address, XML). Thread-safe.
class Templates {
 public:
  // Fails on the first template that cannot be made safe (render/template_text.h).
  static Result<std::unique_ptr<Templates>> Load(const std::filesystem::path& folder,
                                                 const FixedTexts& texts, ViewCheck check);
  static Result<std::unique_ptr<Templates>> Compile(const TemplateFiles& files,
                                                    const FixedTexts& texts, ViewCheck check);
  ~Templates();

  // `name` is a file of the folder ("article.html.tpl"). Throws std::logic_error when there is
  // none, or when the strict check finds a mistake.
  std::string Expand(std::string_view name, const View& view) const;

  // Of a file below fragments/: a part that many pages show alike, for their …_HTML variables.
  SafeHtml ExpandFragment(std::string_view name, const View& view) const;

 private:
  struct Engine;
  explicit Templates(std::unique_ptr<Engine> engine);
  std::unique_ptr<Engine> engine_;
};

}  // namespace hoitu::render
