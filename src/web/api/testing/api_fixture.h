#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "accounts/actor.h"
#include "base/clock.h"
#include "media/picture_codec.h"
#include "portals/current_directory.h"
#include "store/blobs.h"
#include "store/database.h"
#include "store/testing/database_fixture.h"
#include "web/api/api.h"
#include "web/api/testing/contract.h"

namespace hoitu::api {

// Somebody's browser: what it keeps between requests.
struct Browser {
  std::string token;  // of the cookie
  std::string csrf;
};

struct Question {
  std::string method;
  std::string path;  // below /api/v1, with its query
  nlohmann::json body;
  std::optional<std::int64_t> seen = {};  // If-Match
  std::string content_type = "application/json";
  std::string raw_body = {};  // in place of `body`
  std::vector<std::pair<std::string, std::string>> headers = {};
};

struct Reply {
  int status = 0;
  nlohmann::json body;  // null when it is no JSON
  http::Headers headers;
  std::string text;

  std::string code() const { return body.value("code", ""); }  // of a problem
};

// The API over an installation of Bắc Ninh with four portals. Every answer is held against
// api/openapi.yaml.
class ApiTest : public ::testing::Test {
 protected:
  static constexpr std::string_view kPassword = "a password long enough";

  ApiTest();

  Reply Ask(const Browser& browser, const Question& question);
  Reply Get(const Browser& browser, const std::string& path) {
    return Ask(browser, {.method = "GET", .path = path, .body = {}});
  }
  Reply Post(const Browser& browser, const std::string& path, nlohmann::json body,
             std::optional<std::int64_t> seen = {}) {
    return Ask(browser, {.method = "POST", .path = path, .body = std::move(body), .seen = seen});
  }

  // A new account that holds the role on the portal (absent: of the installation), signed in.
  Browser SignedIn(const std::string& login, const std::string& role,
                   std::optional<std::int64_t> portal);
  std::int64_t AddAccount(const std::string& login);
  std::int64_t Grant(std::int64_t account, const std::string& role,
                     std::optional<std::int64_t> portal);
  // Signs in, and answers with what the browser then keeps.
  Browser SignIn(const std::string& login);
  std::int64_t AccountOf(const std::string& login);

  std::int64_t PortalId(std::string_view slug) const;
  // What an editor sends for a text that may be published.
  static nlohmann::json SomeArticle(const std::string& title);
  // What those who publish send for the organisation and the work calendar.
  static nlohmann::json SomeDivision(const std::string& name);
  static nlohmann::json SomeOfficial(const std::string& full_name);
  static nlohmann::json SomeEntry(const std::string& title);

  store::Sequence JournalHead();

  // How often a write was waited for.
  int settled = 0;

  FixedClock clock;
  store::DatabasePlace place{store::DatabaseKind::kSqlite};
  std::unique_ptr<store::Database> database;
  std::unique_ptr<store::Blobs> blobs;
  media::PictureCodec codec;
  std::unique_ptr<portals::CurrentDirectory> directory;
  std::unique_ptr<Api> api;
  Contract& contract;  // one for all tests: reading it takes longer than most of them

 private:
  std::string PatternOf(std::string_view method, std::string_view path) const;
};

}  // namespace hoitu::api
