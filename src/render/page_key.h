#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace hoitu::render {

// What a page is kept under: the host in lower case and without port, the path, and the query
// without its '?'. A page is put in under the one right form of its address; what came is only
// looked up.
struct PageKey {
  std::string_view host;
  std::string_view path;
  std::string_view query = {};

  bool operator==(const PageKey&) const = default;
};

struct PageKeyHash {
  std::size_t operator()(const PageKey& key) const {
    const std::hash<std::string_view> hash;
    return (hash(key.host) * 31 + hash(key.path)) * 31 + hash(key.query);
  }
};

// A PageKey that owns its text.
class OwnedPageKey {
 public:
  explicit OwnedPageKey(const PageKey& key)
      : text_(std::string(key.host).append(key.path).append(key.query)),
        host_(key.host.size()),
        path_(key.path.size()) {}

  PageKey view() const {
    const std::string_view text = text_;
    return {text.substr(0, host_), text.substr(host_, path_), text.substr(host_ + path_)};
  }
  std::size_t size() const { return text_.size(); }

 private:
  std::string text_;
  std::size_t host_;
  std::size_t path_;
};

}  // namespace hoitu::render
