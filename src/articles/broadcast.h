#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "articles/article.h"
#include "store/database.h"

// One row shows an article in one section of every portal of some levels, now and after every
// correction; a withdrawal of the article takes it down everywhere (R-SYN-01, R-SYN-02). Which
// article may be shown so, and by whom, is the rule of room directives.
namespace hoitu::articles {

struct Broadcast {
  std::int64_t article = 0;
  std::string section;              // the same code on every portal
  std::vector<std::string> levels;  // codes of the rulebook; empty: all
  Instant at;
  std::int64_t account = 0;

  bool Reaches(std::string_view level) const;
};

// Replaces the article's broadcast when it has one.
void SetBroadcast(store::Transaction& tx, const Article& article, const Broadcast& broadcast);
void RemoveBroadcast(store::Transaction& tx, std::int64_t article);
std::optional<Broadcast> FindBroadcast(store::Session& session, std::int64_t article);

}  // namespace hoitu::articles
