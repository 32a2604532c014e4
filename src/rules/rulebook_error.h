#pragma once

#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hoitu::rules {

// One thing wrong with a rulebook, for the person who wrote it. `line` counts from 1; 0 means the
// file as a whole.
struct RulebookError {
  std::string file;
  int line = 0;
  std::string message_vi;
  std::string message_en;

  bool operator==(const RulebookError&) const = default;
};

// Collects everything that is wrong, so that it can be mended in one go.
class RulebookErrors {
 public:
  void Add(std::string_view file, int line, std::string vi, std::string en) {
    errors_.push_back({std::string(file), line, std::move(vi), std::move(en)});
  }
  void Add(RulebookErrors&& others) {
    errors_.insert(errors_.end(), std::make_move_iterator(others.errors_.begin()),
                   std::make_move_iterator(others.errors_.end()));
  }
  bool empty() const { return errors_.empty(); }

  // By file and line, without repetitions.
  std::vector<RulebookError> Sorted() &&;

 private:
  std::vector<RulebookError> errors_;
};

// "levels.toml:12: …" in English, for logs and the command line.
std::string Describe(const RulebookError& error);

}  // namespace hoitu::rules
