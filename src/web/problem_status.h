#pragma once

#include "base/result.h"

namespace hoitu::web {

// The HTTP status of a kind of problem: the one place where the two meet.
int StatusOf(ProblemKind kind);

}  // namespace hoitu::web
