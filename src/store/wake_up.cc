#include "store/wake_up.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include "store/session.h"

namespace hoitu::store {

WakeUp::WakeUp() : descriptor_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (descriptor_ < 0) throw StoreError("no file descriptor left for a wake-up");
}

WakeUp::~WakeUp() { ::close(descriptor_); }

void WakeUp::Send() const { ::eventfd_write(descriptor_, 1); }

}  // namespace hoitu::store
