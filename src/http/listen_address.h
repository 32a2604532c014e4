#pragma once

#include <boost/asio/ip/address.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/file_descriptor.h"

namespace hoitu::http {

// Where a server waits for connections.
struct ListenAddress {
  boost::asio::ip::address address;
  std::uint16_t port = 0;
  std::string unix_path;  // not empty: a Unix socket, and the other two mean nothing

  bool is_unix() const { return !unix_path.empty(); }

  // "127.0.0.1:8080", "[::1]:8080", "unix:/run/hoitu.sock". Names are not looked up. Fails with
  // "http.listen.address".
  static Result<ListenAddress> Parse(std::string_view text);
};

// Opens `count` non-blocking sockets listening on one address, among which the kernel shares the
// connections; puts the real port into `address`. A Unix socket that nobody answers any more is
// replaced. Fails with "http.listen.busy" when the address is taken, and "http.listen.failed".
Result<std::vector<FileDescriptor>> OpenListeners(ListenAddress& address, std::size_t count);

}  // namespace hoitu::http
