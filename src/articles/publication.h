#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "articles/article.h"
#include "store/database.h"

// The only writes to what citizens see: the tables publication, placement, public_picture and
// public_translation. Each returns the lists that change by it, those before and those after, each
// once, in order.
namespace hoitu::articles {

// Makes an approved revision the public one. The first publication fixes the slug for ever
// (R-MET-07); a correction of what is public already keeps its date. `published_at` is when the
// article becomes, or long ago became, public.
std::vector<Placement> ShowRevision(store::Transaction& tx, Article& article,
                                    const Revision& revision, Instant published_at);

// Takes the article off every portal at once.
std::vector<Placement> TakeDown(store::Transaction& tx, Article& article);

// Takes it out of all lists; it stays at its address.
std::vector<Placement> TakeOutOfLists(store::Transaction& tx, const Article& article);

// What the event of a publication says beyond articles/move_article.h: {"translates": the
// original}.
nlohmann::json PublicationNote(const Revision& revision);

// The lists an article that is public stands in.
std::vector<Placement> PlacementsOf(store::Session& session, std::int64_t article);

}  // namespace hoitu::articles
