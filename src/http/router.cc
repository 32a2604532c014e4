#include "http/router.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "base/text.h"

namespace hoitu::http {
namespace {

BodyPolicy UsualBody(std::string_view method) {
  if (method == "GET" || method == "HEAD" || method == "DELETE") return BodyPolicy::None();
  return BodyPolicy::Memory(Router::kDefaultBodyLimit);
}

Response PlainMiss(const Request&, int status) {
  return Response::Text(status, "text/plain; charset=utf-8",
                        status == 404 ? "Not found\n" : "Method not allowed\n");
}

std::string AllowField(std::vector<std::string_view> methods) {
  if (std::ranges::find(methods, "GET") != methods.end()) methods.push_back("HEAD");
  methods.push_back("OPTIONS");
  std::ranges::sort(methods);
  const auto surplus = std::ranges::unique(methods);
  methods.erase(surplus.begin(), surplus.end());
  std::string allow;
  for (const std::string_view method : methods) {
    if (!allow.empty()) allow += ", ";
    allow += method;
  }
  return allow;
}

}  // namespace

std::string_view RouteParameters::Text(std::string_view name) const {
  for (const auto& [key, value] : values_) {
    if (key == name) return value;
  }
  return "";
}

std::optional<std::int64_t> RouteParameters::Number(std::string_view name) const {
  const std::string_view text = Text(name);
  if (text.empty() || text.front() == '-' || (text.front() == '0' && text.size() > 1)) {
    return std::nullopt;
  }
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::vector<Router::Segment> Router::ParsePattern(std::string_view pattern) {
  const auto malformed = [&] { throw std::invalid_argument("pattern " + std::string(pattern)); };
  if (!pattern.starts_with('/')) malformed();
  std::vector<Segment> segments;
  for (std::string_view text : Split(pattern.substr(1), '/')) {
    if (!segments.empty() && segments.back().kind == Segment::Kind::kRest) malformed();
    if (!text.starts_with('{')) {
      segments.push_back({Segment::Kind::kLiteral, std::string(text)});
      continue;
    }
    if (!text.ends_with('}')) malformed();
    text = text.substr(1, text.size() - 2);
    const bool rest = text.ends_with("...");
    if (rest) text.remove_suffix(3);
    if (text.empty()) malformed();
    segments.push_back({rest ? Segment::Kind::kRest : Segment::Kind::kName, std::string(text)});
  }
  return segments;
}

void Router::Add(std::string_view method, std::string_view pattern, RouteHandler handler,
                 std::optional<BodyPolicy> body) {
  Route route{std::string(method), ParsePattern(pattern), std::move(handler),
              body.value_or(UsualBody(method))};
  // More specific first: literal before name before rest, segment by segment.
  const auto after = [](const Route& a, const Route& b) {
    return std::ranges::lexicographical_compare(a.segments, b.segments, {}, &Segment::kind,
                                                &Segment::kind);
  };
  for (const Route& other : routes_) {
    if (other.method == route.method && other.segments == route.segments) {
      throw std::invalid_argument("pattern added twice: " + std::string(pattern));
    }
  }
  routes_.insert(std::upper_bound(routes_.begin(), routes_.end(), route, after), std::move(route));
}

bool Router::Fits(const Route& route, std::string_view path, RouteParameters* parameters) {
  std::string_view rest = path.substr(1);
  for (std::size_t i = 0; i < route.segments.size(); ++i) {
    const Segment& segment = route.segments[i];
    const bool last = i + 1 == route.segments.size();
    const std::size_t slash =
        segment.kind == Segment::Kind::kRest ? std::string_view::npos : rest.find('/');
    const std::string_view text = rest.substr(0, slash);
    if (last != (slash == std::string_view::npos)) return false;
    if (segment.kind == Segment::Kind::kLiteral) {
      if (text != segment.text) return false;
    } else {
      if (text.empty()) return false;
      if (parameters != nullptr) parameters->Add(segment.text, text);
    }
    if (!last) rest.remove_prefix(slash + 1);
  }
  return true;
}

Router::Match Router::Find(std::string_view method, std::string_view path) const {
  Match match;
  if (!path.starts_with('/')) return match;
  for (const Route& route : routes_) {
    if (!Fits(route, path, nullptr)) continue;
    match.allowed.push_back(route.method);
    const bool answers = route.method == method || (method == "HEAD" && route.method == "GET");
    if (!answers) continue;
    // A HEAD route of its own comes before the GET route of the same pattern.
    if (match.route == nullptr ||
        (match.route->segments == route.segments && route.method == method)) {
      match.route = &route;
    }
  }
  if (match.route != nullptr) Fits(*match.route, path, &match.parameters);
  return match;
}

Response Router::Handle(const Request& request) const {
  const Match match = Find(request.method, request.path);
  if (match.route != nullptr) return match.route->handler(request, match.parameters);
  if (request.method == "OPTIONS" && !match.allowed.empty()) {
    Response response = Response::Empty(204);
    response.headers.Add("Allow", AllowField(match.allowed));
    return response;
  }
  const int status = match.allowed.empty() ? 404 : 405;
  Response response = miss_ ? miss_(request, status) : PlainMiss(request, status);
  if (status == 405) response.headers.Set("Allow", AllowField(match.allowed));
  return response;
}

BodyPolicy Router::BodyPolicyFor(const Request& request) const {
  const Match match = Find(request.method, request.path);
  // Nobody's body is read as well, within reason, so that the answer can be 404 and not 413.
  return match.route != nullptr ? match.route->body : BodyPolicy::Memory(kDefaultBodyLimit);
}

}  // namespace hoitu::http
