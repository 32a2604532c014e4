#pragma once

namespace hoitu::store {

// Wakes a thread out of poll(): an eventfd. Thread-safe.
class WakeUp {
 public:
  WakeUp();  // throws StoreError
  ~WakeUp();
  WakeUp(const WakeUp&) = delete;
  WakeUp& operator=(const WakeUp&) = delete;

  void Send() const;
  int descriptor() const { return descriptor_; }  // readable from the first Send on

 private:
  const int descriptor_;
};

}  // namespace hoitu::store
