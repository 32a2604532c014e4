#include "http/event_stream.h"

#include <stdexcept>
#include <utility>

namespace hoitu::http {
namespace {

// Every line break of the data starts a data line of its own, so that no text can end the event.
void AppendData(std::string& out, std::string_view data) {
  out += "data: ";
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (data[i] == '\r' || data[i] == '\n') {
      if (data[i] == '\r' && i + 1 < data.size() && data[i + 1] == '\n') ++i;
      out += "\ndata: ";
    } else {
      out += data[i];
    }
  }
  out += '\n';
}

void AppendLine(std::string& out, std::string_view field, std::string_view value) {
  if (value.empty()) return;
  if (value.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos) {
    throw std::invalid_argument("an event's name or id is one line");
  }
  out += field;
  out += value;
  out += '\n';
}

}  // namespace

bool EventStream::Send(std::string_view name, std::string_view data, std::string_view id) {
  std::string event;
  AppendLine(event, "event: ", name);
  AppendLine(event, "id: ", id);
  AppendData(event, data);
  event += '\n';

  MutexLock lock(mutex_);
  if (closed_) return false;
  if (pending_.size() + event.size() > kMaxPending) {
    closed_ = true;
  } else {
    pending_ += event;
  }
  if (wake_) wake_();
  return !closed_;
}

void EventStream::Close() {
  MutexLock lock(mutex_);
  if (closed_) return;
  closed_ = true;
  if (wake_) wake_();
}

bool EventStream::closed() const {
  MutexLock lock(mutex_);
  return closed_;
}

void EventStream::Attach(std::function<void()> wake) {
  MutexLock lock(mutex_);
  wake_ = std::move(wake);
}

void EventStream::Detach() {
  MutexLock lock(mutex_);
  wake_ = nullptr;
  closed_ = true;
}

std::string EventStream::TakePending() {
  MutexLock lock(mutex_);
  return std::exchange(pending_, {});
}

}  // namespace hoitu::http
