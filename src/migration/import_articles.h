#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "accounts/actor.h"
#include "base/clock.h"
#include "base/result.h"
#include "migration/import_line.h"
#include "rules/rulebook.h"
#include "store/database.h"

namespace hoitu::migration {

enum class Writing { kReally, kDryRun };

struct ImportOrder {
  std::int64_t portal = 0;
  std::string origin = {};           // names the older system or the file; the same name resumes
  std::string default_section = {};  // for lines without one the portal has
  KeepPicture keep_picture = {};     // may be empty; not called by a dry run
  Writing writing = Writing::kReally;
  std::size_t batch = 500;  // articles a transaction
};

struct ImportCount {
  std::int64_t lines = 0;
  std::int64_t published = 0;
  std::int64_t drafts = 0;
  std::int64_t already = 0;  // imported before, by this run or another
  std::int64_t refused = 0;

  bool operator==(const ImportCount&) const = default;
};

// Takes articles of an older system into a portal, line by line (migration/import_line.h), as
// converted ones under one bulk approval of the actor (articles/convert_article.h): R-MIG-02, -06,
// -09. Each batch is one transaction with one "article.imported"; an import that is stopped at any
// moment is run again and goes on where it was. `report` gets every refusal and every change, in
// the order of the lines. A line that is refused stops nothing.
//
// Fails before the first line with "role.duty_missing" (kReview and kPublish on the portal),
// "portal.not_found" or "article.section.unknown" for the default section.
Result<ImportCount> ImportArticles(store::Database& database, const accounts::Actor& actor,
                                   const rules::Rulebook& rulebook, const Clock& clock,
                                   const ImportOrder& order, std::istream& lines,
                                   const std::function<void(const Note&)>& report);

// The article that an item of an older system has become.
std::optional<std::int64_t> FindImported(store::Session& session, std::int64_t portal,
                                         std::string_view source_id);

}  // namespace hoitu::migration
