#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "render/cached_page.h"
#include "render/templates.h"

namespace hoitu::site {

// What site/build.mjs wrote, read once: templates and texts by language, and the built files.
// Constant after construction.
class SiteFolder {
 public:
  static Result<std::unique_ptr<const SiteFolder>> Open(const std::filesystem::path& folder,
                                                        render::ViewCheck check);

  // In the language, or in Vietnamese where there is no such translation.
  const render::Templates& TemplatesIn(std::string_view language) const;
  // Those besides the main one, in the order of their codes.
  const std::vector<std::string>& languages() const { return languages_; }
  // The text of a key of site/i18n; throws std::logic_error when there is none.
  const std::string& Text(std::string_view language, std::string_view key) const;

  // A built file by its hashed name ("site.1a2b3c.css"), with every encoding; null when there is
  // none.
  std::shared_ptr<const render::CachedPage> FindAsset(std::string_view file) const;
  // "/-/assets/site.1a2b3c.css" for "site.css".
  const std::string& AssetAddress(std::string_view name) const;

 private:
  struct Translation {
    // With the addresses of the built files as "asset:<name>", and as "base" what stands before
    // every path of a page in the language ("/en").
    render::FixedTexts texts;
    std::unique_ptr<render::Templates> templates;
  };
  SiteFolder() = default;
  Result<void> ReadAssets(const std::filesystem::path& folder);
  Result<void> ReadTranslation(const std::filesystem::path& folder, const std::string& language,
                               render::ViewCheck check);
  const Translation& In(std::string_view language) const;

  render::FixedTexts addresses_;
  std::map<std::string, std::shared_ptr<const render::CachedPage>, std::less<>> assets_;
  std::map<std::string, Translation, std::less<>> translations_;
  std::vector<std::string> languages_;
};

}  // namespace hoitu::site
