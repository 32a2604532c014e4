#include "web/site/site_folder.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace hoitu::site {
namespace {

constexpr std::string_view kMainLanguage = "vi";
constexpr std::string_view kSecondLanguage =
    "en";  // complete too; others borrow from it what they lack

std::string BasePath(std::string_view language) {
  return language == kMainLanguage ? std::string() : "/" + std::string(language);
}

Result<std::string> ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) return Fail(ProblemKind::kNotFound, "site.unreadable", {}, path.string());
  return std::move(bytes).str();
}

Result<render::FixedTexts> ReadTexts(const std::filesystem::path& path) {
  const auto json = nlohmann::json::parse(TRY(ReadFile(path)), nullptr, false);
  if (!json.is_object()) return Fail(ProblemKind::kInvalid, "site.unreadable", {}, path.string());
  render::FixedTexts texts;
  for (const auto& [key, value] : json.items()) {
    if (!value.is_string()) return Fail(ProblemKind::kInvalid, "site.unreadable", {}, key);
    texts.emplace(key, value.get<std::string>());
  }
  return texts;
}

std::vector<std::string> OtherLanguagesIn(const std::filesystem::path& folder) {
  std::vector<std::string> languages;
  std::error_code ignored;
  for (const auto& file : std::filesystem::directory_iterator(folder, ignored)) {
    std::string language = file.path().stem();
    if (language != kMainLanguage) languages.push_back(std::move(language));
  }
  std::ranges::sort(languages);
  return languages;
}

std::string ContentTypeOf(const std::filesystem::path& file) {
  static const std::map<std::string, std::string> kTypes = {
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".woff2", "font/woff2"},
  };
  const auto found = kTypes.find(file.extension().string());
  return found == kTypes.end() ? "application/octet-stream" : found->second;
}

}  // namespace

Result<std::unique_ptr<const SiteFolder>> SiteFolder::Open(const std::filesystem::path& folder,
                                                           render::ViewCheck check) {
  std::unique_ptr<SiteFolder> site(new SiteFolder);
  TRY(site->ReadAssets(folder));
  site->languages_ = OtherLanguagesIn(folder / "i18n");
  for (const std::string_view complete : {kMainLanguage, kSecondLanguage})
    TRY(site->ReadTranslation(folder, std::string(complete), check));
  for (const std::string& language : site->languages_) {
    if (language != kSecondLanguage) TRY(site->ReadTranslation(folder, language, check));
  }
  return site;
}

Result<void> SiteFolder::ReadAssets(const std::filesystem::path& folder) {
  for (const auto& [name, file] : TRY(ReadTexts(folder / "manifest.json"))) {
    render::Page page;
    page.body = TRY(ReadFile(folder / "assets" / file));
    page.content_type = ContentTypeOf(file);
    // The name changes with the bytes (RFC 8246).
    page.headers = {{"Cache-Control", "public, max-age=31536000, immutable"},
                    {"X-Content-Type-Options", "nosniff"}};
    const render::CachedPage plain(std::move(page));
    auto packed = plain.With(render::Encoding::kGzip)->With(render::Encoding::kBrotli);
    assets_.emplace(file, std::move(packed));
    addresses_.emplace("asset:" + name, "/-/assets/" + file);
  }
  return {};
}

Result<void> SiteFolder::ReadTranslation(const std::filesystem::path& folder,
                                         const std::string& language, render::ViewCheck check) {
  Translation translation;
  translation.texts = TRY(ReadTexts(folder / "i18n" / (language + ".json")));
  translation.texts.insert(addresses_.begin(), addresses_.end());
  translation.texts.emplace("base", BasePath(language));
  if (language != kMainLanguage && language != kSecondLanguage) {
    const render::FixedTexts& complete = In(kSecondLanguage).texts;
    translation.texts.insert(complete.begin(), complete.end());
  }
  translation.templates =
      TRY(render::Templates::Load(folder / "templates", translation.texts, check));
  translations_.emplace(language, std::move(translation));
  return {};
}

const SiteFolder::Translation& SiteFolder::In(std::string_view language) const {
  const auto found = translations_.find(language);
  return found == translations_.end() ? translations_.find(kMainLanguage)->second : found->second;
}

const render::Templates& SiteFolder::TemplatesIn(std::string_view language) const {
  return *In(language).templates;
}

const std::string& SiteFolder::Text(std::string_view language, std::string_view key) const {
  const render::FixedTexts& texts = In(language).texts;
  const auto found = texts.find(key);
  if (found == texts.end()) throw std::logic_error("no text " + std::string(key));
  return found->second;
}

std::shared_ptr<const render::CachedPage> SiteFolder::FindAsset(std::string_view file) const {
  const auto found = assets_.find(file);
  return found == assets_.end() ? nullptr : found->second;
}

const std::string& SiteFolder::AssetAddress(std::string_view name) const {
  return Text(kMainLanguage, "asset:" + std::string(name));
}

}  // namespace hoitu::site
