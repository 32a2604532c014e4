#pragma once

#include "base/result.h"

namespace hoitu::app {

// Says on standard error, in Vietnamese and English, what went wrong and the detail an operator
// needs. Returns the exit status for it.
int ReportProblem(const Problem& problem);

}  // namespace hoitu::app
