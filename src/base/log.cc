#include "base/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <nlohmann/json.hpp>

#include "base/clock.h"

namespace hoitu {
namespace {

spdlog::level::level_enum ToSpdlog(LogLevel level) {
  switch (level) {
    case LogLevel::kDebug:
      return spdlog::level::debug;
    case LogLevel::kInfo:
      return spdlog::level::info;
    case LogLevel::kWarning:
      return spdlog::level::warn;
    case LogLevel::kError:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

// The process has one standard error, so it has one logger.
spdlog::logger& Logger() {
  static const std::shared_ptr<spdlog::logger> logger = [] {
    auto made = spdlog::stderr_logger_mt("hoitu");
    made->set_pattern("%v");
    return made;
  }();
  return *logger;
}

}  // namespace

void SetLogLevel(LogLevel level) { Logger().set_level(ToSpdlog(level)); }

void Log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  if (!Logger().should_log(ToSpdlog(level))) return;
  const auto level_name = spdlog::level::to_string_view(ToSpdlog(level));
  nlohmann::ordered_json record;
  record["at"] = FormatRfc3339(SystemClock().Now());
  record["level"] = std::string_view(level_name.data(), level_name.size());
  record["event"] = event;
  for (const LogField& field : fields) {
    std::visit([&](const auto& value) { record[std::string(field.name)] = value; }, field.value);
  }
  constexpr auto kReplaceBadUtf8 = nlohmann::ordered_json::error_handler_t::replace;
  Logger().log(ToSpdlog(level), record.dump(-1, ' ', false, kReplaceBadUtf8));
}

}  // namespace hoitu
