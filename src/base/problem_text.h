#pragma once

#include <span>
#include <string_view>

namespace hoitu {

// What a Problem's message key says to a person: what is wrong and what to do about it.
struct ProblemText {
  std::string_view key;
  std::string_view vietnamese;
  std::string_view english;
};

// The text of a key; the key itself in both languages when it has none.
ProblemText FindProblemText(std::string_view key);

// All of them, by key: i18n/problems.{vi,en}.json, compiled in (cmake/embed_problem_texts.cmake).
std::span<const ProblemText> ProblemTexts();

}  // namespace hoitu
