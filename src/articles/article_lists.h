#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accounts/actor.h"
#include "articles/article.h"
#include "base/result.h"
#include "store/session.h"

namespace hoitu::articles {

struct ListFilter {
  std::optional<State> state = {};
  std::string section = {};  // empty: any
  std::string title = {};    // part of it, without regard to case, tones and marks; empty: any
};

struct ArticleList {
  std::vector<Article> items;
  std::string next;  // given back as `after` it continues the list; empty at the end
};

// The console's list of a portal: articles whose home it is, the latest change first. An article
// that changes between two pages moves to the front and is not missed there. Problems: kNotFound
// "portal.not_found" when the actor does not work on it, kInvalid "list.cursor.invalid".
Result<ArticleList> ListArticles(store::Session& session, const accounts::Actor& actor,
                                 std::int64_t portal, const ListFilter& filter,
                                 std::string_view after = {}, std::size_t limit = 50);

}  // namespace hoitu::articles
