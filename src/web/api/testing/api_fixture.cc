#include "web/api/testing/api_fixture.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include "accounts/account_store.h"
#include "accounts/manage_account.h"
#include "accounts/roles.h"
#include "base/text.h"
#include "http/form.h"
#include "portals/create_portals.h"
#include "rules/adopt_rulebook.h"
#include "web/api/answers.h"
#include "web/api/session_api.h"

namespace hoitu::api {
namespace {

using nlohmann::json;

constexpr std::string_view kAuthority = "console.localhost:8080";
const Instant kStart = *ParseInstant("2026-11-23T02:00:00Z");

template <class T>
T Must(Result<T> result) {
  if (!result) {
    throw std::runtime_error(result.error().message + ": " + result.error().detail);
  }
  return *std::move(result);
}

// The rulebook with the province, two departments and one ward: portals cost time.
rules::RulebookFiles SmallBacNinh() {
  auto files = Must(rules::ReadRulebookFolder(HOITU_SOURCE_DIR "/rulebooks/bac-ninh-2025"));
  const std::string all = files.at("portals.csv");
  std::string few;
  for (const std::string_view line : Split(all, '\n')) {
    const bool kept =
        std::ranges::any_of(std::array{"code,", "24,", "24-VPUB,", "24-SNV,", "07210,"},
                            [&](const char* start) { return line.starts_with(start); });
    if (kept) few += std::string(line) + '\n';
  }
  files.at("portals.csv") = few;
  return files;
}

Contract& SharedContract() {
  static Contract contract(HOITU_SOURCE_DIR "/api/openapi.yaml");
  return contract;
}

http::Request RequestOf(const Browser& browser, const Question& question) {
  http::Request request;
  request.method = question.method;
  request.target = std::string(kRoot) + question.path;
  const std::size_t mark = request.target.find('?');
  request.path = request.target.substr(0, mark);
  if (mark != std::string::npos) {
    request.query = Must(http::ParseForm(std::string_view(request.target).substr(mark + 1)));
  }
  request.host = "console.localhost";
  request.authority = kAuthority;
  request.scheme = "http";
  request.client = "10.1.2.3";
  request.id = "test";
  request.headers.Add("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0");
  if (!browser.token.empty()) {
    request.headers.Add("Cookie", fmt::format("{}={}", kSessionCookie, browser.token));
  }
  if (question.method != "GET") {
    request.headers.Add("Origin", fmt::format("http://{}", kAuthority));
    request.headers.Add("Sec-Fetch-Site", "same-origin");
    request.headers.Add("X-CSRF-Token", browser.csrf);
  }
  if (question.seen) request.headers.Add("If-Match", fmt::format("\"{}\"", *question.seen));
  const bool has_body = !question.body.is_null() || !question.raw_body.empty();
  if (has_body) {
    request.headers.Add("Content-Type", question.content_type);
    request.body = http::Body(question.raw_body.empty() ? question.body.dump() : question.raw_body);
  }
  for (const auto& [name, value] : question.headers) request.headers.Set(name, value);
  return request;
}

// Whether a path of a request is one of the pattern.
bool Fits(std::string_view pattern, std::string_view path) {
  const auto wanted = Split(pattern, '/');
  const auto given = Split(path, '/');
  return std::ranges::equal(wanted, given, [](std::string_view a, std::string_view b) {
    return a == b || (a.starts_with('{') && !b.empty());
  });
}

}  // namespace

ApiTest::ApiTest() : clock(kStart), contract(SharedContract()) {
  database = Must(store::Database::Open(place.options(), clock));
  blobs = Must(store::Blobs::Open(place.folder() / "blobs"));
  Must(database->Write([&](store::Transaction& tx) -> Result<bool> {
    TRY(rules::AdoptRulebook(tx, SmallBacNinh()));
    const auto rulebook = TRY(rules::LoadAdoptedRulebook(tx));
    TRY(portals::CreatePortals(tx, *rulebook, ToLocal(tx.now()).date, "bacninh.localhost"));
    return true;
  }));
  directory = Must(portals::CurrentDirectory::Open(*database, clock));
  accounts::AccessPolicy policy;
  policy.second_factor = accounts::AccessPolicy::SecondFactor::kVoluntary;
  api = std::make_unique<Api>(ApiContext{
      .database = *database,
      .blobs = *blobs,
      .clock = clock,
      .directory = *directory,
      .codec = codec,
      .policy = policy,
      .hash_cost = accounts::kCheapestHashForTest,
      .sign_ins_a_minute = 30,
      .origin_of =
          [](const portals::Portal& portal) {
            return fmt::format("http://{}:8080", portal.primary_host());
          },
      .settle = [this] { ++settled; },
      .preview =
          [](store::Session&, const portals::Portal&, const articles::Revision& revision) {
            return ApiContext::Preview{"<!doctype html><title>" + revision.content.title,
                                       "'sha256-x'"};
          },
  });
}

Reply ApiTest::Ask(const Browser& browser, const Question& question) {
  const http::Request request = RequestOf(browser, question);
  const http::Response response = api->Handle(request);
  const std::string pattern = PatternOf(question.method, request.path);
  if (!pattern.empty()) {
    EXPECT_EQ(contract.Violation(question.method, pattern, response), "");
  }
  Reply reply{.status = response.status, .body = {}, .headers = response.headers, .text = {}};
  if (const auto* text = std::get_if<std::string>(&response.body)) {
    reply.text = *text;
    reply.body = json::parse(*text, nullptr, /*allow_exceptions=*/false);
    if (reply.body.is_discarded()) reply.body = nullptr;
  }
  return reply;
}

std::string ApiTest::PatternOf(std::string_view method, std::string_view path) const {
  path.remove_prefix(kRoot.size());
  // A literal path wins over one with a name in it, as in the router.
  std::string best;
  for (const std::string& operation : contract.operations()) {
    const std::size_t blank = operation.find(' ');
    const std::string_view pattern = std::string_view(operation).substr(blank + 1);
    if (operation.substr(0, blank) != method || !Fits(pattern, path)) continue;
    if (best.empty() || pattern == path) best = pattern;
  }
  return best;
}

std::int64_t ApiTest::AddAccount(const std::string& login) {
  return Must(database->Write([&](store::Transaction& tx) -> Result<std::int64_t> {
    const auto account = TRY(accounts::CreateAccount(
        tx, accounts::Actor::Installation(), {login, "Nguyễn Văn " + login, login + "@example.vn"},
        accounts::HashPassword(kPassword, accounts::kCheapestHashForTest)));
    tx.Execute("UPDATE account SET password_must_change = 0 WHERE id = ?", account.id);
    return account.id;
  }));
}

std::int64_t ApiTest::Grant(std::int64_t account, const std::string& role,
                            std::optional<std::int64_t> portal) {
  return Must(database->Write([&](store::Transaction& tx) -> Result<std::int64_t> {
    return TRY(accounts::GrantRole(tx, directory->Get()->rulebook(),
                                   accounts::Actor::Installation(),
                                   {account, portal, role, {}, {}}))
        .id;
  }));
}

Browser ApiTest::SignIn(const std::string& login) {
  const Reply reply = Post({}, "/session", {{"login", login}, {"password", kPassword}});
  const auto cookie = reply.headers.Find("Set-Cookie");
  if (reply.status != 200 || !cookie) throw std::runtime_error("not signed in: " + reply.text);
  const std::string_view value = cookie->substr(kSessionCookie.size() + 1);
  return {.token = std::string(value.substr(0, value.find(';'))),
          .csrf = reply.body.at("csrf_token")};
}

Browser ApiTest::SignedIn(const std::string& login, const std::string& role,
                          std::optional<std::int64_t> portal) {
  Grant(AddAccount(login), role, portal);
  return SignIn(login);
}

std::int64_t ApiTest::AccountOf(const std::string& login) {
  return database->Read([&](store::Session& session) {
    return accounts::FindAccountByLogin(session, login).value().id;
  });
}

std::int64_t ApiTest::PortalId(std::string_view slug) const {
  const portals::Portal* portal = directory->Get()->FindSlug(slug);
  if (portal == nullptr) throw std::runtime_error("no portal " + std::string(slug));
  return portal->id;
}

json ApiTest::SomeArticle(const std::string& title) {
  return {{"section", "tin-tuc-su-kien"},
          {"title", title},
          {"summary", "Tóm tắt: " + title},
          {"body",
           {{"type", "doc"},
            {"content",
             {{{"type", "paragraph"},
               {"content", {{{"type", "text"}, {"text", "Sáng nay, hội nghị đã khai mạc."}}}}}}}}}};
}

json ApiTest::SomeDivision(const std::string& name) {
  return {{"name", {{"vi", name}, {"en", "Office"}}},
          {"duties", {{"vi", "Tham mưu, tổng hợp."}, {"en", ""}}},
          {"address", ""},
          {"phone", "0222 000 1000"},
          {"fax", ""},
          {"email", "vanphong@snv.tinh.gov.vn"},
          {"position", 1}};
}

json ApiTest::SomeOfficial(const std::string& full_name) {
  return {{"full_name", full_name},
          {"job", {{"vi", "Chuyên viên"}, {"en", "Officer"}}},
          {"duties", {{"vi", ""}, {"en", ""}}},
          {"phone", "0222 000 1001"},
          {"fax", ""},
          {"email", ""},
          {"position", 1}};
}

json ApiTest::SomeEntry(const std::string& title) {
  return {{"starts_at", "2026-11-23T01:00:00Z"},
          {"ends_at", "2026-11-23T03:00:00Z"},
          {"title", title},
          {"place", "Hội trường"},
          {"chair", "Giám đốc"},
          {"attendees", ""}};
}

store::Sequence ApiTest::JournalHead() {
  return database->Read([](store::Session& session) { return store::JournalHead(session); });
}

}  // namespace hoitu::api
