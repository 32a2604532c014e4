#include "http/testing/raw_client.h"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <utility>

namespace hoitu::http {
namespace {

constexpr int kPatienceMillis = 10'000;
constexpr std::string_view kLength = "Content-Length: ";

}  // namespace

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  Connect(port);
}

void RawClient::Connect(std::uint16_t port) {
  sockaddr_in name{};
  name.sin_family = AF_INET;
  name.sin_port = htons(port);
  name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_.get(), reinterpret_cast<sockaddr*>(&name), sizeof name) != 0) {
    ADD_FAILURE() << "cannot connect";
  }
}

bool RawClient::Send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

RawAnswer RawClient::Get(std::string_view target, std::string_view more) {
  Send("GET " + std::string(target) + " HTTP/1.1\r\nHost: a.example\r\n" + std::string(more) +
       "\r\n");
  return Read();
}

RawAnswer RawClient::Read(Content content) {
  RawAnswer answer;
  answer.head = ReadUntil("\r\n\r\n");
  if (!answer.head.ends_with("\r\n\r\n")) return answer;
  answer.head.resize(answer.head.size() - 2);
  std::size_t size = 0;
  const std::size_t field = answer.head.find(kLength);
  if (field != std::string::npos && content == Content::kExpected) {
    size = std::stoul(answer.head.substr(field + kLength.size()));
  }
  while (buffer_.size() < size) {
    if (!Receive()) return answer;
  }
  answer.body = buffer_.substr(0, size);
  buffer_.erase(0, size);
  answer.status = std::stoi(answer.head.substr(9, 3));
  return answer;
}

std::string RawClient::ReadUntil(std::string_view text) {
  std::size_t at = 0;
  while ((at = buffer_.find(text)) == std::string::npos) {
    if (!Receive()) return std::exchange(buffer_, {});
  }
  std::string read = buffer_.substr(0, at + text.size());
  buffer_.erase(0, at + text.size());
  return read;
}

std::string RawClient::ReadToEnd() {
  while (Receive()) {
  }
  return std::exchange(buffer_, {});
}

bool RawClient::Ended() { return buffer_.empty() && !Receive() && buffer_.empty(); }

void RawClient::ShrinkReceiveBuffer() {
  const int size = 4096;
  ::setsockopt(socket_.get(), SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
}

bool RawClient::Receive() {
  pollfd ready{socket_.get(), POLLIN, 0};
  if (::poll(&ready, 1, kPatienceMillis) != 1) {
    ADD_FAILURE() << "the server says nothing";
    return false;
  }
  std::array<char, 64 * 1024> bytes;
  const ssize_t n = ::recv(socket_.get(), bytes.data(), bytes.size(), 0);
  if (n <= 0) return false;
  buffer_.append(bytes.data(), static_cast<std::size_t>(n));
  return true;
}

}  // namespace hoitu::http
