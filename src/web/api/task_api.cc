#include "web/api/task_api.h"

#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "articles/tasks.h"
#include "web/api/answers.h"
#include "web/api/article_json.h"

namespace hoitu::api {
namespace {

using articles::Task;
using nlohmann::json;

std::string_view CodeOf(Task::Kind kind) {
  switch (kind) {
    case Task::Kind::kReview:
      return "review";
    case Task::Kind::kPublish:
      return "publish";
    case Task::Kind::kRevise:
      return "revise";
    case Task::Kind::kFinish:
      return "finish";
  }
  std::unreachable();
}

}  // namespace

Result<http::Response> ListOwnTasks(const Call& call) {
  return call.Read([&](store::Session& session) -> Result<http::Response> {
    json items = json::array();
    for (const Task& task : articles::ListTasks(session, call.actor(), call.rulebook(), call.now)) {
      items.push_back({{"kind", CodeOf(task.kind)},
                       {"since", FormatRfc3339(task.since)},
                       {"article", ArticleSummaryJson(call, session, task.article)}});
    }
    return ListAnswer(std::move(items), std::nullopt);
  });
}

}  // namespace hoitu::api
