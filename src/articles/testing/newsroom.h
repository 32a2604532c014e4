#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "accounts/actor.h"
#include "articles/article.h"
#include "articles/move_article.h"
#include "articles/public_articles.h"
#include "articles/withdraw_article.h"
#include "rules/rulebook.h"
#include "store/testing/database_fixture.h"

namespace hoitu::articles {

// Portals and people of a province that does not exist. Its root level asks for two approvals, a
// town for one; four eyes hold for all.
inline constexpr std::int64_t kCrown = 1;  // the root portal, level "crown"
inline constexpr std::int64_t kRiver = 2;  // level "town"
inline constexpr std::int64_t kHill = 3;   // level "town"

// "news", "notices" and "orders" are sections of both levels; directives go to "orders".
rules::Rulebook TestRulebook();

accounts::Actor Writer(std::int64_t portal, std::int64_t account = 11);
accounts::Actor Chief(std::int64_t portal, std::int64_t account = 21);   // everything but the seal
accounts::Actor Keeper(std::int64_t portal, std::int64_t account = 31);  // the crown's second step

ArticleContent SomeContent(std::string_view title, std::string_view section = "news");

// Tests over an empty store with the three portals. Each action is one transaction. Write helpers
// that return an Article fail the test when the action is refused.
class NewsroomTest : public store::DatabaseTest {
 protected:
  NewsroomTest();

  const rules::Rulebook& rulebook() const { return rulebook_; }

  Result<Article> Create(const accounts::Actor& actor, std::int64_t portal, ArticleContent content);
  Result<Article> Save(const accounts::Actor& actor, const Article& seen, ArticleContent content);
  Result<Article> Submit(const accounts::Actor& actor, const Article& seen);
  Result<Article> Return(const accounts::Actor& actor, const Article& seen,
                         std::string_view reason = "Thiếu nguồn.");
  Result<Article> Approve(const accounts::Actor& actor, const Article& seen);
  Result<Article> Publish(const accounts::Actor& actor, const Article& seen,
                          std::optional<Instant> at = {});
  Result<Article> Withdraw(const accounts::Actor& actor, const Article& seen,
                           const WithdrawalOrder& order = {Outcome::kError, "Sai số liệu.", {}});
  Result<Article> Archive(const accounts::Actor& actor, const Article& seen);

  Article Draft(std::int64_t portal, ArticleContent content);
  Article Submitted(std::int64_t portal, ArticleContent content);
  Article Approved(std::int64_t portal, ArticleContent content);
  Article Published(std::int64_t portal, ArticleContent content);
  // The next revision of a published article, published too.
  Article Corrected(const Article& seen, ArticleContent content);

  Article Now(std::int64_t article);
  Answer Look(std::int64_t portal, std::int64_t article);
  std::string LastEventBody();
  std::string LastEventKind();

  Viewpoint From(std::int64_t portal) const {
    return {portal, portal == kCrown ? "crown" : "town"};
  }

 private:
  Article Advance(Article article);

  rules::Rulebook rulebook_;
};

}  // namespace hoitu::articles
