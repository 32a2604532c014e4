#include "rules/load_rulebook.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>
#include <utility>

#include "rules/check_rulebook.h"
#include "rules/rulebook_readers.h"

namespace hoitu::rules {
namespace {

using TomlReader = void (*)(TomlRecord, Rulebook&);
using CsvReader = void (*)(std::string_view, Rulebook&, RulebookErrors&);

// In reading order; a file is one of the two kinds.
struct Part {
  std::string_view name;
  TomlReader toml = nullptr;
  CsvReader csv = nullptr;
};
constexpr std::array<Part, 10> kParts{{
    {kProvinceFile, ReadProvince},
    {kLevelsFile, ReadLevels},
    {kPortalsFile, nullptr, ReadPortals},
    {kSectionsFile, ReadSections},
    {kBoardFile, ReadBoard},
    {kWorkflowFile, ReadWorkflow},
    {kDeadlinesFile, ReadDeadlines},
    {kLanguagesFile, ReadLanguages},
    {kHolidaysFile, nullptr, ReadHolidays},
    {kPagesFile, ReadPages},
}};

std::optional<toml::table> ParseToml(std::string_view text, std::string_view file,
                                     RulebookErrors& errors) {
  // Debian's build of toml++ reports errors by throwing only.
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& error) {
    errors.Add(file, static_cast<int>(error.source().begin.line),
               fmt::format("sai cú pháp TOML: {}", error.description()),
               fmt::format("not valid TOML: {}", error.description()));
    return std::nullopt;
  }
}

void ReadPart(const Part& part, std::string_view text, Rulebook& rulebook, RulebookErrors& errors) {
  if (part.csv != nullptr) {
    part.csv(text, rulebook, errors);
    return;
  }
  if (const std::optional<toml::table> table = ParseToml(text, part.name, errors)) {
    part.toml(TomlRecord(*table, part.name, errors), rulebook);
  }
}

void RefuseUnknownFiles(const RulebookFiles& files, RulebookErrors& errors) {
  for (const auto& [name, text] : files) {
    bool known = false;
    for (const Part& part : kParts) known = known || part.name == name;
    if (!known) errors.Add(name, 0, "không phải là tệp của bộ quy tắc", "is no file of a rulebook");
  }
}

}  // namespace

Result<RulebookFiles> ReadRulebookFolder(const std::filesystem::path& folder) {
  RulebookFiles files;
  std::error_code error;
  std::filesystem::directory_iterator entries(folder, error);
  for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error)) {
    const std::filesystem::path path = entries->path();
    if (path.extension() != ".toml" && path.extension() != ".csv") continue;
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) {
      return Fail(ProblemKind::kInvalid, "rulebook.folder", "",
                  fmt::format("cannot read {}", path.string()));
    }
    files.emplace(path.filename().string(), std::move(text).str());
  }
  if (error) {
    return Fail(ProblemKind::kInvalid, "rulebook.folder", "",
                fmt::format("cannot read {}: {}", folder.string(), error.message()));
  }
  if (files.empty()) {
    return Fail(ProblemKind::kInvalid, "rulebook.folder", "",
                fmt::format("{} holds no rulebook", folder.string()));
  }
  return files;
}

std::expected<Rulebook, std::vector<RulebookError>> LoadRulebook(const RulebookFiles& files) {
  Rulebook rulebook;
  RulebookErrors errors;
  RefuseUnknownFiles(files, errors);
  bool complete = true;
  for (const Part& part : kParts) {
    const auto file = files.find(std::string(part.name));
    if (file == files.end()) {
      errors.Add(part.name, 0, "thiếu tệp này", "this file is missing");
      complete = false;
      continue;
    }
    RulebookErrors found;
    ReadPart(part, file->second, rulebook, found);
    complete = complete && found.empty();
    errors.Add(std::move(found));
  }
  // A record that was left out would look like a broken reference wherever it is named.
  if (complete) CheckRulebook(rulebook, errors);
  if (!errors.empty()) return std::unexpected(std::move(errors).Sorted());
  return rulebook;
}

}  // namespace hoitu::rules
