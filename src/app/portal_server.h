#pragma once

#include <memory>
#include <string>

#include "app/installation.h"
#include "base/clock.h"
#include "base/result.h"

namespace hoitu::app {

// The serving program put together: which part knows which, and in which order they start and stop.
// Reading the implementation shows everything that runs.
class PortalServer {
 public:
  // Reads the site and the console from the share folder and opens the addresses to listen on.
  // Installation and clock outlive the server.
  static Result<std::unique_ptr<PortalServer>> Open(Installation& installation, const Clock& clock);
  ~PortalServer();

  Result<void> Start();  // from here on it answers
  void Stop();           // finishes what it has begun to answer

  const std::string& address() const;  // "http://127.0.0.1:8080", or "unix:/path"

 private:
  struct Parts;
  explicit PortalServer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace hoitu::app
