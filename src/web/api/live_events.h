#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "accounts/sessions.h"
#include "base/clock.h"
#include "base/mutex.h"
#include "http/event_stream.h"
#include "jobs/followers.h"
#include "store/database.h"

namespace hoitu::api {

// Who listens to what happens on their portals. Thread-safe.
//
// What somebody may know is decided when they begin to listen; so their stream is closed when
// anything about their account, roles or sessions changes and when their session ends, and the
// browser asks again as who they are then.
class LiveEvents {
 public:
  explicit LiveEvents(const Clock& clock) : clock_(clock) {}

  // A stream of what happens from now on, and before that of what happened after `seen` (absent:
  // nothing), as far as the last few hundred entries reach.
  std::shared_ptr<http::EventStream> Listen(store::Database& database,
                                            const accounts::ActiveSession& session,
                                            std::optional<store::Sequence> seen) EXCLUDES(mutex_);

  void Tell(std::span<const store::Entry> entries) EXCLUDES(mutex_);

 private:
  struct Listener {
    accounts::Actor actor;
    Instant until;
    store::Sequence told = 0;  // nothing up to here is told again
    std::weak_ptr<http::EventStream> stream;
  };
  // False when the listener is gone.
  bool TellOne(Listener& listener, const store::Entry& entry) const;

  const Clock& clock_;
  Mutex mutex_;
  std::list<Listener> listeners_ GUARDED_BY(mutex_);
  store::Sequence told_ GUARDED_BY(mutex_) = 0;  // the last entry everybody was told
};

// Passes the journal on to those who listen.
class LiveEventFollower final : public jobs::Follower {
 public:
  explicit LiveEventFollower(LiveEvents& events) : events_(events) {}

  std::string_view name() const override { return "live"; }
  store::Sequence Start(store::Session& session) override { return store::JournalHead(session); }
  void Apply(std::span<const store::Entry> entries) override { events_.Tell(entries); }

 private:
  LiveEvents& events_;
};

}  // namespace hoitu::api
