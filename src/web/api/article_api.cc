#include "web/api/article_api.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "articles/article_lists.h"
#include "articles/article_store.h"
#include "articles/move_article.h"
#include "articles/save_article.h"
#include "media/picture_store.h"
#include "richtext/document.h"
#include "store/journal.h"
#include "web/api/account_json.h"
#include "web/api/answers.h"
#include "web/api/article_json.h"
#include "web/api/json_input.h"
#include "web/api/portal_api.h"

namespace hoitu::api {
namespace {

using articles::Article;
using articles::ArticleContent;
using nlohmann::json;
using enum JsonInput::Presence;

// Bytes; what is too long in characters is refused by the feature.
constexpr std::size_t kMaxLineBytes = 4 * articles::kMaxAddress;
constexpr std::size_t kMaxCode = 100;

std::vector<articles::Placement> ReadPlacements(JsonInput& input) {
  std::vector<articles::Placement> placements;
  for (JsonInput& item : input.Objects("placements", articles::kMaxPlacements)) {
    placements.push_back({.portal = item.Id("portal"), .section = item.Text("section", kMaxCode)});
    input.Absorb(item);
  }
  return placements;
}

Result<ArticleContent> ReadContent(const http::Request& request) {
  JsonInput input = TRY(JsonInput::Read(request));
  ArticleContent content;
  content.section = input.Text("section", kMaxCode);
  content.language = input.MaybeText("language", kMaxCode).value_or(content.language);
  content.title = input.Text("title", kMaxLineBytes);
  content.summary = input.Text("summary", kMaxLineBytes);
  content.cover = input.MaybeId("cover");
  content.author_line = input.Text("author_line", kMaxLineBytes, kOptional);
  content.source = {.name = input.Text("source_name", kMaxLineBytes, kOptional),
                    .url = input.Text("source_url", kMaxLineBytes, kOptional),
                    .published_at = input.MaybeMoment("source_published_at")};
  content.source_event_at = input.MaybeMoment("source_event_at");
  if (auto translates = input.MaybeObject("translates")) {
    content.translates = {.article = translates->Id("article"),
                          .revision = translates->Id("revision")};
    input.Absorb(*translates);
  }
  content.change_note = input.Text("change_note", kMaxLineBytes, kOptional);
  content.placements = ReadPlacements(input);
  const json body = input.Any("body");
  TRY(input.Finish());

  auto document = richtext::ParseDocument(body);
  if (!document) {
    document.error().field = "/body" + document.error().field;
    return std::unexpected(document.error());
  }
  content.body = *std::move(document);
  return content;
}

// Pictures belong to portals: showing another portal's would publish what its board has not
// approved, and a different answer would tell that it is there.
Result<void> RequireOwnPicture(store::Session& session, std::int64_t portal, std::int64_t id,
                               const std::string& field) {
  const auto picture = media::FindPicture(session, id);
  if (picture && picture->portal == portal) return {};
  return Fail(ProblemKind::kInvalid, "media.picture.unknown", field);
}

Result<void> RequireOwnPictures(store::Session& session, std::int64_t portal,
                                const ArticleContent& content) {
  if (content.cover) TRY(RequireOwnPicture(session, portal, *content.cover, "/cover"));
  for (const std::int64_t id : richtext::PicturesIn(content.body)) {
    TRY(RequireOwnPicture(session, portal, id, "/body"));
  }
  return {};
}

Result<articles::ListFilter> ReadFilter(const http::Request& request) {
  articles::ListFilter filter{.state = {},
                              .section = std::string(request.query.Text("section")),
                              .title = std::string(request.query.Text("q"))};
  if (const auto code = request.query.Find("state"); code && !code->empty()) {
    filter.state = articles::FindState(*code);
    if (!filter.state) return Fail(ProblemKind::kInvalid, "request.field.type", "/state");
  }
  return filter;
}

}  // namespace

Result<http::Response> ListPortalArticles(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  const PageOrder order = TRY(ReadPageOrder(call.request));
  const articles::ListFilter filter = TRY(ReadFilter(call.request));
  return call.Read([&](store::Session& session) -> Result<http::Response> {
    const auto list = TRY(
        articles::ListArticles(session, call.actor(), portal.id, filter, order.after, order.limit));
    json items = json::array();
    for (const Article& article : list.items) {
      items.push_back(ArticleSummaryJson(call, session, article));
    }
    return ListAnswer(std::move(items), list.next);
  });
}

Result<http::Response> CreateOneArticle(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  const ArticleContent content = TRY(ReadContent(call.request));
  return call.Write([&](store::Transaction& tx) -> Result<http::Response> {
    TRY(RequireOwnPictures(tx, portal.id, content));
    const Article article = TRY(articles::CreateArticle(tx, call.actor(), portal.id, content));
    http::Response response =
        CreatedAnswer(ArticleJson(call, tx, article), fmt::format("/articles/{}", article.id));
    SetVersion(response, article.version);
    return response;
  });
}

Result<http::Response> GetArticle(const Call& call) {
  return call.Read([&](store::Session& session) -> Result<http::Response> {
    const Article article =
        TRY(articles::OpenArticle(session, call.actor(), call.Number("article")));
    return ArticleAnswer(call, session, article);
  });
}

Result<http::Response> SaveOneArticle(const Call& call) {
  const std::int64_t seen = TRY(ReadSeenVersion(call.request));
  const ArticleContent content = TRY(ReadContent(call.request));
  return call.Write([&](store::Transaction& tx) -> Result<http::Response> {
    const std::int64_t id = call.Number("article");
    const Article before = TRY(articles::OpenArticle(tx, call.actor(), id));
    TRY(RequireOwnPictures(tx, before.home_portal, content));
    const Article article = TRY(articles::SaveArticle(tx, call.actor(), {id, seen}, content));
    return ArticleAnswer(call, tx, article);
  });
}

Result<http::Response> ListArticleRevisions(const Call& call) {
  return call.Read([&](store::Session& session) -> Result<http::Response> {
    const Article article =
        TRY(articles::OpenArticle(session, call.actor(), call.Number("article")));
    json items = json::array();
    for (const articles::RevisionLine& line : articles::ListRevisions(session, article.id)) {
      items.push_back({{"number", line.number},
                       {"title", line.title},
                       {"change_note", line.change_note},
                       {"created_by", PersonJson(session, line.created_by)},
                       {"created_at", FormatRfc3339(line.created_at)}});
    }
    return ListAnswer(std::move(items), std::nullopt);
  });
}

Result<http::Response> GetRevision(const Call& call) {
  return call.Read([&](store::Session& session) -> Result<http::Response> {
    const Article article =
        TRY(articles::OpenArticle(session, call.actor(), call.Number("article")));
    const auto revision = articles::FindRevision(session, article.id, call.Number("revision"));
    if (!revision) return Fail(ProblemKind::kNotFound, "article.revision.not_found");
    return JsonAnswer(RevisionJson(session, *revision));
  });
}

Result<http::Response> ListHistory(const Call& call) {
  return call.Read([&](store::Session& session) -> Result<http::Response> {
    const Article article =
        TRY(articles::OpenArticle(session, call.actor(), call.Number("article")));
    json items = json::array();
    for (const store::Entry& entry :
         store::ReadHistory(session, fmt::format("article:{}", article.id))) {
      items.push_back({{"sequence", entry.sequence},
                       {"at", FormatRfc3339(entry.at)},
                       {"kind", entry.event.kind},
                       {"by", PersonJson(session, entry.event.actor)},
                       {"body", json::parse(entry.event.body)}});
    }
    return ListAnswer(std::move(items), std::nullopt);
  });
}

Result<http::Response> PreviewArticle(const Call& call) {
  return call.Read([&](store::Session& session) -> Result<http::Response> {
    const Article article =
        TRY(articles::OpenArticle(session, call.actor(), call.Number("article")));
    const portals::Portal* portal = call.directory->Find(article.home_portal);
    if (portal == nullptr) return Fail(ProblemKind::kNotFound, "portal.not_found");
    const auto revision = articles::LoadRevision(session, article.id, article.revision);
    ApiContext::Preview preview = call.context.preview(session, *portal, revision);
    http::Response response =
        http::Response::Text(200, "text/html; charset=utf-8", std::move(preview.html));
    response.headers.Set("Cache-Control", "no-store");
    // The console shows it in a frame, as a picture of the page: nothing in it runs. It has our
    // origin because a draft's pictures need the session.
    response.headers.Set(
        "Content-Security-Policy",
        fmt::format("default-src 'none'; style-src 'self' {}; img-src 'self'; font-src 'self'; "
                    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
                    "sandbox allow-same-origin",
                    preview.style_source));
    return response;
  });
}

}  // namespace hoitu::api
