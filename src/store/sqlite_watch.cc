#include "store/sqlite_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "base/log.h"

namespace hoitu::store {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kIdlePause{1000};
constexpr milliseconds kLongestBusyPause{20};
constexpr milliseconds kBusyFor{1000};

// The folder and not the log itself, which comes and goes.
int WatchFolder(const std::filesystem::path& folder) {
  const int descriptor = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (descriptor < 0) return -1;
  if (::inotify_add_watch(descriptor, folder.c_str(), IN_MODIFY | IN_CREATE) >= 0) {
    return descriptor;
  }
  ::close(descriptor);
  return -1;
}

}  // namespace

SqliteWatch::SqliteWatch(const std::filesystem::path& file, std::function<void(Sequence head)> seen)
    : seen_(std::move(seen)),
      connection_(file, Engine::Access::kRead),
      inotify_(WatchFolder(file.parent_path())),
      thread_([this] { Run(); }) {}

SqliteWatch::~SqliteWatch() {
  stop_.Send();
  thread_.join();
  if (inotify_ >= 0) ::close(inotify_);
}

void SqliteWatch::Run() {
  changed_ = Steady::now();
  while (true) {
    // poll() passes over a negative descriptor.
    std::array<pollfd, 2> waiting = {pollfd{stop_.descriptor(), POLLIN, 0},
                                     pollfd{inotify_, POLLIN, 0}};
    ::poll(waiting.data(), waiting.size(), static_cast<int>(Pause().count()));
    if (waiting[0].revents != 0) return;
    if (waiting[1].revents != 0 && TakeFileEvents()) changed_ = Steady::now();
    try {
      Look();
    } catch (const StoreError& error) {  // this thread must outlive a bad moment of the disk
      LogWarning("store.watch_failed", {{"reason", error.what()}});
    }
  }
}

// In step with the time since the last change: a commit is seen late by a fraction of what it took.
milliseconds SqliteWatch::Pause() const {
  const auto since = std::chrono::duration_cast<milliseconds>(Steady::now() - changed_);
  if (since >= kBusyFor) return kIdlePause;
  return std::clamp(since, milliseconds(1), kLongestBusyPause);
}

bool SqliteWatch::TakeFileEvents() const {
  alignas(inotify_event) std::array<char, 4096> events;
  bool any = false;
  while (::read(inotify_, events.data(), events.size()) > 0) any = true;
  return any;
}

void SqliteWatch::Look() {
  const std::int64_t version = connection_.DataVersion();
  if (version == data_version_) return;
  data_version_ = version;
  seen_(JournalHead(connection_));
}

}  // namespace hoitu::store
