#pragma once

#include <expected>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "rules/rulebook.h"
#include "rules/rulebook_error.h"

namespace hoitu::rules {

// File name ("levels.toml") → text. The names a rulebook consists of stand in rulebook_readers.h.
using RulebookFiles = std::map<std::string, std::string>;

// The .toml and .csv files of a folder. Fails with "rulebook.folder" when it cannot be read or
// holds none.
Result<RulebookFiles> ReadRulebookFolder(const std::filesystem::path& folder);

// Reads and checks a rulebook as a whole. Every error is found in one go, each with its file and
// line: syntax, unknown keys and files, missing values, broken references, overlapping records, and
// what the law forbids (R-POR-15).
std::expected<Rulebook, std::vector<RulebookError>> LoadRulebook(const RulebookFiles& files);

}  // namespace hoitu::rules
