#include "web/api/live_events.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace hoitu::api {
namespace {

// After a longer absence a page is better loaded anew.
constexpr std::size_t kMostRepeated = 500;

bool ConcernsAccount(const store::Event& event, std::int64_t account) {
  return event.subject == fmt::format("account:{}", account) && event.kind != "account.signed_in" &&
         event.kind != "account.sign_in_failed";
}

std::string DataOf(const store::Entry& entry) {
  return nlohmann::json{{"sequence", entry.sequence},
                        {"at", FormatRfc3339(entry.at)},
                        {"kind", entry.event.kind},
                        {"subject", entry.event.subject},
                        {"portal", *entry.event.portal}}
      .dump();
}

}  // namespace

bool LiveEvents::TellOne(Listener& listener, const store::Entry& entry) const {
  const auto stream = listener.stream.lock();
  if (!stream || stream->closed()) return false;
  if (entry.sequence <= listener.told) return true;
  listener.told = entry.sequence;
  if (ConcernsAccount(entry.event, listener.actor.account) || clock_.Now() >= listener.until) {
    stream->Close();
    return false;
  }
  if (!entry.event.portal || !listener.actor.WorksOn(*entry.event.portal)) return true;
  return stream->Send(entry.event.kind, DataOf(entry), std::to_string(entry.sequence));
}

std::shared_ptr<http::EventStream> LiveEvents::Listen(store::Database& database,
                                                      const accounts::ActiveSession& session,
                                                      std::optional<store::Sequence> seen) {
  auto stream = std::make_shared<http::EventStream>();
  Listener listener{
      .actor = session.actor, .until = session.expires_at, .told = 0, .stream = stream};
  store::Sequence from = seen.value_or(INT64_MAX);
  for (;;) {
    store::Sequence head = 0;
    const auto missed = database.Read([&](store::Session& reading) {
      head = store::JournalHead(reading);
      const auto reach = static_cast<store::Sequence>(kMostRepeated);
      return store::ReadJournal(reading, std::max(from, head - reach), kMostRepeated);
    });

    const MutexLock lock(mutex_);
    for (const store::Entry& entry : missed) {
      if (!TellOne(listener, entry)) return stream;
    }
    from = listener.told = head;
    // What the follower has told the others since the journal was read would be missed.
    if (told_ > head) continue;
    listeners_.push_back(std::move(listener));
    return stream;
  }
}

void LiveEvents::Tell(std::span<const store::Entry> entries) {
  const MutexLock lock(mutex_);
  if (!entries.empty()) told_ = entries.back().sequence;
  std::erase_if(listeners_, [&](Listener& listener) {
    return std::ranges::any_of(
        entries, [&](const store::Entry& entry) { return !TellOne(listener, entry); });
  });
}

}  // namespace hoitu::api
