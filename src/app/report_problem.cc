#include "app/report_problem.h"

#include <fmt/format.h>

#include "app/command_line.h"
#include "base/problem_text.h"

namespace hoitu::app {

int ReportProblem(const Problem& problem) {
  const ProblemText text = FindProblemText(problem.message);
  fmt::print(stderr, "hoitu: {}\n       {}\n", text.vietnamese, text.english);
  if (!problem.field.empty()) fmt::print(stderr, "       {}\n", problem.field);
  if (!problem.detail.empty()) fmt::print(stderr, "{}\n", problem.detail);
  return kFailed;
}

}  // namespace hoitu::app
