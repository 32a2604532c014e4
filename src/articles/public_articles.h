#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "articles/article.h"
#include "rules/rulebook.h"
#include "store/session.h"

// What citizens may see: only published revisions, and of withdrawn articles the reason. Nothing
// else of this room is shown on a public page.
namespace hoitu::articles {

// The portal from which a citizen looks.
struct Viewpoint {
  std::int64_t portal = 0;
  std::string level;
  std::string language = std::string(rules::kMainLanguage);  // lists show articles in it
};

// The one address of an article, on its home portal (R-MET-07). `portal` says whose host stands
// before the path; a path with another section or slug leads here by the number at its end.
struct Address {
  std::int64_t portal = 0;
  std::string language;
  std::string section;
  std::string slug;
  std::int64_t article = 0;

  std::string Path() const;  // "/tin-tuc/le-khai-giang-17", "/en/tin-tuc/school-opens-18"
  bool operator==(const Address&) const = default;
};

struct PublicArticle {
  std::int64_t id = 0;
  std::int64_t revision = 0;
  ArticleContent content;
  Address canonical;
  std::string shown_in;  // the section in which the portal asked for has it
  Instant published_at;
  Instant revised_at;  // when the revision shown became public
  bool broadcast = false;
  bool archived = false;
  bool converted = false;

  bool is_corrected() const { return revised_at > published_at; }
};

struct WithdrawnArticle {
  std::int64_t id = 0;
  std::string title;  // as it last was public
  Withdrawal withdrawal;
  std::optional<Address> target;  // while that is public
};

// std::monostate: nothing at this address, and nothing may be said about it.
using Answer = std::variant<std::monostate, PublicArticle, WithdrawnArticle>;

// What the portal answers for an article. It has an article that is its own, is placed on it or is
// broadcast to its level, and keeps answering for it once it is withdrawn.
Answer FindPublic(store::Session& session, const Viewpoint& from, std::int64_t article);

// Absent while the article is not public.
std::optional<Address> FindAddress(store::Session& session, std::int64_t article);

// An article in a list.
struct PublicLine {
  std::int64_t id = 0;
  Address canonical;
  std::string shown_in;
  std::string title;
  std::string summary;
  std::optional<std::int64_t> cover;
  std::string source_name;
  Instant published_at;
  Instant revised_at;
  bool broadcast = false;  // came to this list by its broadcast, not by a placement
};

struct Window {
  std::size_t limit = 20;
  std::size_t offset = 0;
};

// One section of a portal with what is broadcast into it, the newest first.
std::vector<PublicLine> ListSection(store::Session& session, const Viewpoint& from,
                                    std::string_view section, Window window);
std::int64_t CountSection(store::Session& session, const Viewpoint& from, std::string_view section);

// All sections of a portal together, each article once, the newest first; without broadcasts.
std::vector<PublicLine> ListLatest(store::Session& session, const Viewpoint& from, Window window);

// For the sitemap: articles whose home is the portal, by number, without the first `skip`. Others
// have their canonical address elsewhere and stand in that sitemap.
struct SitemapLine {
  struct Cover {
    std::string original;  // of room media
    int width = 0;
  };
  Address address;
  Instant revised_at;
  std::optional<Cover> cover;
};
std::vector<SitemapLine> ListSitemap(store::Session& session, std::int64_t portal, std::size_t skip,
                                     std::size_t limit);
// In every language, published since `since`, the newest first.
std::vector<PublicLine> ListNews(store::Session& session, std::int64_t home_portal, Instant since,
                                 std::size_t limit);
std::size_t CountSitemap(store::Session& session, std::int64_t portal);

// Whether a public text shows a picture with this original (room media), as cover or inside.
bool IsPublicPicture(store::Session& session, std::string_view original);

// One language version of a text that exists in several.
struct LanguageVersion {
  Address address;
  bool outdated = false;  // it translates a revision that is not the public one any more
};
// The public versions of a public article, itself among them, the original first.
std::vector<LanguageVersion> ListVersions(store::Session& session, std::int64_t article);

// What readers are told of corrections: the notes of the revisions that were approved, newest
// first.
struct PublicChange {
  Instant at;
  std::string note;
};
std::vector<PublicChange> ListPublicChanges(store::Session& session, std::int64_t article);

}  // namespace hoitu::articles
