#pragma once

#include <array>
#include <boost/intrusive/list.hpp>
#include <chrono>
#include <cstddef>

namespace hoitu::http {

// What a connection is waited for. Every kind has one duration, so a list to whose end connections
// are moved as they are armed stays ordered by time: arming costs a few pointers, and a sweep looks
// only at what has expired.
enum class Deadline : std::size_t { kIdle, kHead, kBody, kWrite, kHeartbeat, kLinger };
inline constexpr std::size_t kDeadlineKinds = 6;

using SteadyTime = std::chrono::steady_clock::time_point;

// Base of what can be armed. In one list at a time; leaves it on destruction.
class DeadlineEntry : public boost::intrusive::list_base_hook<
                          boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
 public:
  bool IsArmed() const { return is_linked(); }
  bool IsArmed(Deadline kind) const { return is_linked() && kind_ == kind; }
  void Disarm() {
    if (is_linked()) unlink();
  }

 private:
  friend class Deadlines;
  SteadyTime at_;
  Deadline kind_ = Deadline::kIdle;
};

// The deadlines of one I/O thread. Used by that thread.
class Deadlines {
 public:
  using Durations = std::array<std::chrono::milliseconds, kDeadlineKinds>;
  explicit Deadlines(const Durations& durations) : durations_(durations) {}

  void Arm(DeadlineEntry& entry, Deadline kind, SteadyTime now) {
    entry.Disarm();
    entry.kind_ = kind;
    entry.at_ = now + durations_[static_cast<std::size_t>(kind)];
    lists_[static_cast<std::size_t>(kind)].push_back(entry);
  }

  // Disarms every entry that is due and calls expired(entry, kind), which may arm it again.
  template <class Expired>
  void Sweep(SteadyTime now, Expired expired) {
    for (List& list : lists_) {
      while (!list.empty() && list.front().at_ <= now) {
        DeadlineEntry& entry = list.front();
        list.pop_front();
        expired(entry, entry.kind_);
      }
    }
  }

 private:
  using List = boost::intrusive::list<DeadlineEntry, boost::intrusive::constant_time_size<false>>;

  Durations durations_;
  std::array<List, kDeadlineKinds> lists_;
};

}  // namespace hoitu::http
