#include "http/listen_address.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <boost/asio/ip/tcp.hpp>
#include <cerrno>
#include <charconv>
#include <cstring>

namespace hoitu::http {
namespace {

constexpr int kBacklog = 4096;
constexpr mode_t kUnixSocketMode = 0660;

std::unexpected<Problem> Failed(int error, const std::string& what) {
  const bool busy = error == EADDRINUSE;
  return Fail(busy ? ProblemKind::kBusy : ProblemKind::kInvalid,
              busy ? "http.listen.busy" : "http.listen.failed", {},
              what + ": " + std::strerror(error));
}

bool SetOption(int fd, int level, int option, int value) {
  return ::setsockopt(fd, level, option, &value, sizeof value) == 0;
}

enum class Sharing { kAlone, kWithOthers };

Result<FileDescriptor> BindTcp(ListenAddress& address, Sharing sharing) {
  const boost::asio::ip::tcp::endpoint endpoint(address.address, address.port);
  FileDescriptor fd(::socket(endpoint.protocol().family(),
                             SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP));
  const bool shared = sharing == Sharing::kWithOthers;
  const bool made = fd.valid() && SetOption(fd.get(), SOL_SOCKET, SO_REUSEADDR, 1) &&
                    (!shared || SetOption(fd.get(), SOL_SOCKET, SO_REUSEPORT, 1)) &&
                    (address.address.is_v4() || SetOption(fd.get(), IPPROTO_IPV6, IPV6_V6ONLY, 0));
  if (!made || ::bind(fd.get(), endpoint.data(), static_cast<socklen_t>(endpoint.size())) != 0 ||
      ::listen(fd.get(), kBacklog) != 0) {
    const int error = errno;
    return Failed(error, address.address.to_string());
  }
  boost::asio::ip::tcp::endpoint bound;
  auto size = static_cast<socklen_t>(bound.capacity());
  if (::getsockname(fd.get(), bound.data(), &size) != 0) return Failed(errno, "getsockname");
  address.port = bound.port();
  return fd;
}

Result<std::vector<FileDescriptor>> OpenTcp(ListenAddress& address, std::size_t count) {
  // Sharing a port would also be granted to a second server of the same user, which then takes half
  // of the connections: the first attempt must find the port free.
  if (address.port != 0) TRY(BindTcp(address, Sharing::kAlone));
  std::vector<FileDescriptor> listeners;
  listeners.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    listeners.push_back(TRY(BindTcp(address, Sharing::kWithOthers)));
  }
  return listeners;
}

Result<std::vector<FileDescriptor>> OpenUnix(const ListenAddress& address, std::size_t count) {
  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  if (address.unix_path.size() >= sizeof name.sun_path) {
    return Fail(ProblemKind::kInvalid, "http.listen.address", {}, "the socket's path is too long");
  }
  address.unix_path.copy(name.sun_path, sizeof name.sun_path - 1);
  const auto* generic = reinterpret_cast<const sockaddr*>(&name);

  const FileDescriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (::connect(probe.get(), generic, sizeof name) == 0) {
    return Failed(EADDRINUSE, address.unix_path);
  }
  if (errno == ECONNREFUSED) ::unlink(address.unix_path.c_str());

  FileDescriptor fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  if (!fd.valid() || ::bind(fd.get(), generic, sizeof name) != 0 ||
      ::chmod(address.unix_path.c_str(), kUnixSocketMode) != 0 ||
      ::listen(fd.get(), kBacklog) != 0) {
    return Failed(errno, address.unix_path);
  }
  std::vector<FileDescriptor> listeners;
  for (std::size_t i = 1; i < count; ++i) {
    listeners.emplace_back(::fcntl(fd.get(), F_DUPFD_CLOEXEC, 0));
    if (!listeners.back().valid()) return Failed(errno, "dup");
  }
  listeners.push_back(std::move(fd));
  return listeners;
}

}  // namespace

Result<ListenAddress> ListenAddress::Parse(std::string_view text) {
  const auto refused = [&] {
    return Fail(ProblemKind::kInvalid, "http.listen.address", {}, std::string(text));
  };
  ListenAddress parsed;
  if (text.starts_with("unix:")) {
    parsed.unix_path = text.substr(5);
    if (!parsed.unix_path.starts_with('/')) return refused();
    return parsed;
  }
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return refused();
  std::string_view host = text.substr(0, colon);
  const std::string_view port = text.substr(colon + 1);
  if (host.starts_with('[') != host.ends_with(']')) return refused();
  const bool bracketed = host.starts_with('[');
  if (bracketed) host = host.substr(1, host.size() - 2);

  boost::system::error_code error;
  parsed.address = boost::asio::ip::make_address(std::string(host), error);
  if (error || parsed.address.is_v6() != bracketed) return refused();
  const auto [end, problem] = std::from_chars(port.data(), port.data() + port.size(), parsed.port);
  if (port.empty() || problem != std::errc() || end != port.data() + port.size()) return refused();
  return parsed;
}

Result<std::vector<FileDescriptor>> OpenListeners(ListenAddress& address, std::size_t count) {
  return address.is_unix() ? OpenUnix(address, count) : OpenTcp(address, count);
}

}  // namespace hoitu::http
