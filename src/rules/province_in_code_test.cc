// A province is a rulebook, not code: no name of one stands in the program.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "base/text.h"

namespace hoitu::rules {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> kNames{"bắc ninh", "bac-ninh", "bacninh", "phường", "xã"};

// `line` without a comment that ends it. A "//" in a literal (an address) is none.
std::string_view WithoutComment(std::string_view line) {
  for (std::size_t at = line.find("//"); at != std::string_view::npos;
       at = line.find("//", at + 2)) {
    const bool in_literal = std::count(line.begin(), line.begin() + at, '"') % 2 == 1;
    if (!in_literal) return line.substr(0, at);
  }
  return line;
}

bool IsOfTheProgram(const fs::path& path) {
  if (path.extension() != ".cc" && path.extension() != ".h") return false;
  return !path.stem().string().ends_with("_test") && path.parent_path().filename() != "testing";
}

TEST(Code, NamesNoProvinceAndNoKindOfUnit) {
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(HOITU_SOURCE_DIR "/src")) {
    if (!IsOfTheProgram(entry.path())) continue;
    std::ifstream file(entry.path());
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
      const std::string code = ToLower(WithoutComment(line));
      for (const std::string_view name : kNames) {
        EXPECT_EQ(code.find(name), std::string::npos)
            << entry.path() << ":" << number << ": " << line;
      }
    }
  }
}

}  // namespace
}  // namespace hoitu::rules
