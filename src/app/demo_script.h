#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "organisation/calendar_entry.h"
#include "organisation/division.h"
#include "organisation/official.h"

// The files of a rulebook's demo folder, as types. demo/README.md describes them.
namespace hoitu::app {

struct DemoAccount {
  std::string login;
  std::string name;
  std::string portal;  // slug; empty for a role of the whole installation
  std::string role;
  std::string note;
};

struct DemoArticle {
  std::vector<std::string> portals;  // slugs, or "level:<code>"
  std::string name;                  // for translations to refer to, or empty
  std::string translates;            // the name of an older article of the same portals, or empty
  std::string language;
  std::string author;
  std::string section;
  std::string title;
  std::string summary;
  std::string body;     // HTML
  std::string picture;  // a file of pictures/ without its ending, or empty
  std::string alt;
  std::chrono::hours age{0};
  bool directive = false;
};

struct DemoDivision {
  std::string portal;  // slug
  std::string code;    // by which others name it
  std::string parent;  // a code above in the file, or empty
  organisation::DivisionContent content;
};

struct DemoOfficial {
  std::string portal;
  std::string division;  // a code, or empty
  organisation::OfficialContent content;
};

struct DemoEntry {
  std::string portal;
  std::chrono::minutes begins{0};  // after the beginning of the present week
  std::chrono::minutes ends{0};
  organisation::CalendarContent content;
};

struct DemoScript {
  std::string password;
  std::vector<DemoAccount> accounts;
  std::vector<DemoArticle> articles;
  std::vector<DemoDivision> divisions;
  std::vector<DemoOfficial> officials;
  std::vector<DemoEntry> entries;
};

// Fails with "demo.absent" where there is no such folder, "demo.invalid" with file and line in
// `detail`.
Result<DemoScript> ReadDemoScript(const std::filesystem::path& folder);

}  // namespace hoitu::app
