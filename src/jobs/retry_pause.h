#pragma once

#include <algorithm>
#include <chrono>

namespace hoitu::jobs {

// How long to wait after a failure: twice as long after each, until something works again.
class RetryPause {
 public:
  static constexpr std::chrono::milliseconds kFirst{100};
  static constexpr std::chrono::milliseconds kLongest{60'000};

  std::chrono::milliseconds Next() {
    const auto pause = next_;
    next_ = std::min(next_ * 2, kLongest);
    return pause;
  }
  void Reset() { next_ = kFirst; }

 private:
  std::chrono::milliseconds next_ = kFirst;
};

}  // namespace hoitu::jobs
