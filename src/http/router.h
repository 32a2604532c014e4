#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/body.h"
#include "http/request.h"
#include "http/response.h"

namespace hoitu::http {

// What the braces of a pattern stood for in a path.
class RouteParameters {
 public:
  void Add(std::string_view name, std::string_view value) { values_.emplace_back(name, value); }

  // "" when the pattern has no such name.
  std::string_view Text(std::string_view name) const;
  // Nothing unless the text is a decimal number without sign or leading zero that fits.
  std::optional<std::int64_t> Number(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> values_;
};

// Methods and patterns to handlers. Routes are added before the server starts; afterwards the
// router does not change and may be used by every thread.
//
// A pattern is a path with names in braces, each for one segment: "/articles/{id}/history". A last
// segment "{name...}" takes all the rest, at least one character. Where several patterns fit, the
// one with a literal segment earlier wins. GET answers HEAD as well; OPTIONS is answered from the
// table.
class Router {
 public:
  using RouteHandler = std::function<Response(const Request&, const RouteParameters&)>;
  // Makes the answer when nothing fits (404) or only other methods do (405; the router adds Allow).
  using MissHandler = std::function<Response(const Request&, int status)>;

  static constexpr std::uint64_t kDefaultBodyLimit = 64 * 1024;

  // Without `body`: no body for GET, HEAD and DELETE, else kDefaultBodyLimit in memory. Throws
  // std::invalid_argument on a pattern that is malformed or already there.
  void Add(std::string_view method, std::string_view pattern, RouteHandler handler,
           std::optional<BodyPolicy> body = std::nullopt);
  void OnMiss(MissHandler handler) { miss_ = std::move(handler); }

  Response Handle(const Request& request) const;
  // The policy of the route that would handle `request`; kDefaultBodyLimit when there is none.
  BodyPolicy BodyPolicyFor(const Request& request) const;

 private:
  struct Segment {
    enum class Kind { kLiteral, kName, kRest };
    Kind kind;
    std::string text;
    bool operator==(const Segment&) const = default;
  };
  struct Route {
    std::string method;
    std::vector<Segment> segments;
    RouteHandler handler;
    BodyPolicy body;
  };
  struct Match {
    const Route* route = nullptr;  // null: none with that method
    RouteParameters parameters;
    std::vector<std::string_view> allowed;  // methods of the patterns that fit the path
  };

  static std::vector<Segment> ParsePattern(std::string_view pattern);
  static bool Fits(const Route& route, std::string_view path, RouteParameters* parameters);
  Match Find(std::string_view method, std::string_view path) const;

  std::vector<Route> routes_;
  MissHandler miss_;
};

}  // namespace hoitu::http
