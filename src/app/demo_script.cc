#include "app/demo_script.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include "rules/rulebook.h"

namespace hoitu::app {
namespace {

Result<toml::table> ReadToml(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) {
    return Fail(ProblemKind::kNotFound, "demo.absent", "", file.string());
  }
  try {
    return toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {  // toml++ tells of bad TOML only this way
    return Fail(
        ProblemKind::kInvalid, "demo.invalid", "",
        fmt::format("{}:{}: {}", file.string(), error.source().begin.line, error.description()));
  }
}

std::string TextOf(const toml::table& table, std::string_view key) {
  return table[key].value_or(std::string());
}

DemoAccount ReadAccount(const toml::table& table) {
  return {.login = TextOf(table, "login"),
          .name = TextOf(table, "name"),
          .portal = TextOf(table, "portal"),
          .role = TextOf(table, "role"),
          .note = TextOf(table, "note")};
}

DemoArticle ReadArticle(const toml::table& table) {
  DemoArticle article{.portals = {},
                      .name = TextOf(table, "name"),
                      .translates = TextOf(table, "translates"),
                      .language = table["language"].value_or(std::string(rules::kMainLanguage)),
                      .author = table["author"].value_or(std::string("Ban Biên tập")),
                      .section = TextOf(table, "section"),
                      .title = TextOf(table, "title"),
                      .summary = TextOf(table, "summary"),
                      .body = TextOf(table, "body"),
                      .picture = TextOf(table, "picture"),
                      .alt = TextOf(table, "alt"),
                      .age = std::chrono::hours(table["hours_ago"].value_or(0)),
                      .directive = table["directive"].value_or(false)};
  if (const toml::array* portals = table["for"].as_array()) {
    for (const toml::node& portal : *portals) {
      article.portals.push_back(portal.value_or(std::string()));
    }
  }
  return article;
}

organisation::Translated TranslatedOf(const toml::table& table, std::string_view key) {
  const toml::table* languages = table[key].as_table();
  if (!languages) return {};
  return {TextOf(*languages, "vi"), TextOf(*languages, "en")};
}

DemoDivision ReadDivision(const toml::table& table) {
  return {.portal = TextOf(table, "portal"),
          .code = TextOf(table, "code"),
          .parent = TextOf(table, "parent"),
          .content = {.parent = {},
                      .name = TranslatedOf(table, "name"),
                      .duties = TranslatedOf(table, "duties"),
                      .address = TextOf(table, "address"),
                      .phone = TextOf(table, "phone"),
                      .fax = TextOf(table, "fax"),
                      .email = TextOf(table, "email"),
                      .position = table["position"].value_or(std::int64_t{1})}};
}

DemoOfficial ReadOfficial(const toml::table& table) {
  return {.portal = TextOf(table, "portal"),
          .division = TextOf(table, "division"),
          .content = {.division = {},
                      .full_name = TextOf(table, "name"),
                      .job = TranslatedOf(table, "job"),
                      .duties = TranslatedOf(table, "duties"),
                      .phone = TextOf(table, "phone"),
                      .fax = TextOf(table, "fax"),
                      .email = TextOf(table, "email"),
                      .is_leader = table["leader"].value_or(false),
                      .position = table["position"].value_or(std::int64_t{1})}};
}

std::chrono::minutes MinutesOf(const toml::table& table, std::string_view key) {
  const auto time = table[key].value<toml::time>().value_or(toml::time{});
  return std::chrono::hours(time.hour) + std::chrono::minutes(time.minute);
}

DemoEntry ReadEntry(const toml::table& table) {
  const std::chrono::days day(table["day"].value_or(1) - 1);
  return {.portal = TextOf(table, "portal"),
          .begins = day + MinutesOf(table, "from"),
          .ends = day + MinutesOf(table, "to"),
          .content = {.starts_at = {},
                      .ends_at = {},
                      .title = TextOf(table, "title"),
                      .place = TextOf(table, "place"),
                      .chair = TextOf(table, "chair"),
                      .attendees = TextOf(table, "attendees"),
                      .cancelled = table["cancelled"].value_or(false)}};
}

template <class T>
std::vector<T> ReadEach(const toml::table& table, std::string_view key,
                        T (*read)(const toml::table&)) {
  std::vector<T> items;
  if (const toml::array* array = table[key].as_array()) {
    for (const toml::node& node : *array) {
      if (const toml::table* item = node.as_table()) items.push_back(read(*item));
    }
  }
  return items;
}

}  // namespace

Result<DemoScript> ReadDemoScript(const std::filesystem::path& folder) {
  const toml::table accounts = TRY(ReadToml(folder / "accounts.toml"));
  const toml::table articles = TRY(ReadToml(folder / "articles.toml"));
  const toml::table organisation = TRY(ReadToml(folder / "organisation.toml"));
  return DemoScript{.password = TextOf(accounts, "password"),
                    .accounts = ReadEach(accounts, "account", ReadAccount),
                    .articles = ReadEach(articles, "article", ReadArticle),
                    .divisions = ReadEach(organisation, "division", ReadDivision),
                    .officials = ReadEach(organisation, "official", ReadOfficial),
                    .entries = ReadEach(organisation, "entry", ReadEntry)};
}

}  // namespace hoitu::app
