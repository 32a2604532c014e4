#include "web/api/network_limit.h"

#include <algorithm>
#include <cmath>

namespace hoitu::api {

Result<void> NetworkLimit::Take(std::string_view network, Instant now) {
  const MutexLock lock(mutex_);
  if (buckets_.size() >= kMostNetworks) DropFull(now);

  const double a_second = a_minute_ / 60.0;
  const auto [entry, is_new] =
      buckets_.try_emplace(std::string(network), Bucket{static_cast<double>(a_minute_), now});
  Bucket& bucket = entry->second;
  const double seconds = std::chrono::duration<double>(now - bucket.at).count();
  bucket.left =
      std::min(static_cast<double>(a_minute_), bucket.left + std::max(0.0, seconds) * a_second);
  bucket.at = now;
  if (bucket.left < 1) {
    const auto wait = static_cast<int>(std::ceil((1 - bucket.left) / a_second));
    return Fail(ProblemKind::kTooMany, "sign_in.too_many", {}, std::to_string(wait));
  }
  bucket.left -= 1;
  return {};
}

// A bucket that has had a minute to refill says no more than one that is not there.
void NetworkLimit::DropFull(Instant now) {
  std::erase_if(buckets_, [&](const auto& entry) {
    return now - entry.second.at >= std::chrono::minutes(1);
  });
}

}  // namespace hoitu::api
