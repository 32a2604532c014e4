#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/mutex.h"
#include "base/result.h"

namespace hoitu::api {

// How many sign-ins one network may try, whatever the logins: a bucket a network that holds a
// minute's worth and refills steadily. Of this node only; the lock of each login
// (accounts/attempts.h) holds on all. Thread-safe.
class NetworkLimit {
 public:
  explicit NetworkLimit(int a_minute) : a_minute_(a_minute) {}

  // Fails with "sign_in.too_many"; `detail` is the seconds until the next one.
  Result<void> Take(std::string_view network, Instant now) EXCLUDES(mutex_);

 private:
  struct Bucket {
    double left = 0;
    Instant at;
  };
  void DropFull(Instant now) REQUIRES(mutex_);

  static constexpr std::size_t kMostNetworks = 10'000;

  const int a_minute_;
  Mutex mutex_;
  std::map<std::string, Bucket, std::less<>> buckets_ GUARDED_BY(mutex_);
};

}  // namespace hoitu::api
