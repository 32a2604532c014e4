#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace hoitu {

// What went wrong, seen from the caller's chair. Only `web` turns a kind into an HTTP status
// (web/problem_status.h). Kinds name no feature.
enum class ProblemKind {
  kInvalid,          // the input breaks a rule; `field` says where
  kUnauthenticated,  // nobody is signed in, or the sign-in failed
  kForbidden,        // signed in, but this is not theirs to do
  kNotFound,         // there is no such thing, or it may not be known
  kConflict,         // the thing is in a state in which this cannot be done
  kStale,            // it was changed by someone else since the caller read it
  kGone,             // it was public once and was withdrawn
  kTooLarge,         // over a limit; `detail` names the limit
  kTooMany,          // too many attempts; try again later
  kBusy,             // not now; the same call may succeed later
  kNoRoom,           // it cannot be stored until an operator makes room
};

// An expected failure: the caller can tell the person what to do about it.
// `message` is a key of the texts of problems (i18n/problems.{vi,en}.json), e.g.
// "article.title.empty"; `field` is a JSON pointer into the input ("/title") or empty; `detail` is
// for the log and for operators, in English, and never holds personal data.
struct Problem {
  ProblemKind kind = ProblemKind::kInvalid;
  std::string message;
  std::string field;
  std::string detail;

  bool operator==(const Problem&) const = default;
};

// Holds a T or the Problem that prevented it. What is broken rather than expected (a bug, a full
// disk, a lost database) is thrown instead and caught around the request or the job.
// clang-tidy (bugprone-unused-return-value) refuses a Result nobody looks at.
template <class T>
using Result = std::expected<T, Problem>;

inline std::unexpected<Problem> Fail(ProblemKind kind, std::string message, std::string field = {},
                                     std::string detail = {}) {
  return std::unexpected(Problem{kind, std::move(message), std::move(field), std::move(detail)});
}

namespace internal {
template <class T>
T Take(std::expected<T, Problem>&& result) {
  return std::move(*result);
}
inline void Take(std::expected<void, Problem>&&) {}
}  // namespace internal

}  // namespace hoitu

// The value of `expression` (a Result), or a return of its Problem from the enclosing function:
//   Article article = TRY(FindArticle(session, id));
// Rests on a GNU extension (statement expressions) that g++ and Clang share.
#define TRY(expression)                                                       \
  ({                                                                          \
    auto try_result_ = (expression);                                          \
    if (!try_result_) return std::unexpected(std::move(try_result_).error()); \
    ::hoitu::internal::Take(std::move(try_result_));                          \
  })
