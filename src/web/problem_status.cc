#include "web/problem_status.h"

#include <utility>

namespace hoitu::web {

int StatusOf(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::kInvalid:
      return 422;
    case ProblemKind::kUnauthenticated:
      return 401;
    case ProblemKind::kForbidden:
      return 403;
    case ProblemKind::kNotFound:
      return 404;
    case ProblemKind::kConflict:
      return 409;
    case ProblemKind::kStale:
      return 412;
    case ProblemKind::kGone:
      return 410;
    case ProblemKind::kTooLarge:
      return 413;
    case ProblemKind::kTooMany:
      return 429;
    case ProblemKind::kBusy:
      return 503;
    case ProblemKind::kNoRoom:
      return 507;
  }
  std::unreachable();
}

}  // namespace hoitu::web
