#include "http/request_head.h"

#include <algorithm>
#include <optional>

#include "http/authority.h"
#include "http/cursor.h"
#include "http/grammar.h"

namespace hoitu::http {
namespace {

constexpr std::size_t kMaxMethod = 16;
constexpr std::size_t kMaxContentLengthDigits = 18;

}  // namespace

// One pass over the bytes, one function a production of the grammar. A production that fails has
// set `result_`; running out of bytes leaves it at kIncomplete.
class HeadParser {
 public:
  HeadParser(std::string_view bytes, const HeadLimits& limits, RequestHead& head)
      : limits_(limits),
        head_(head),
        at_limit_(bytes.size() >= limits.max_head),
        cursor_(bytes.substr(0, limits.max_head)) {}

  HeadResult Parse() {
    Reset();
    if (TakeRequestLine() && TakeFields() && CheckTogether()) {
      result_.status = HeadResult::Status::kComplete;
      result_.size = cursor_.position();
    } else if (result_.status == HeadResult::Status::kIncomplete && at_limit_) {
      Refuse(431);
    }
    return result_;
  }

 private:
  void Reset() {
    head_.has_query = false;
    head_.query = {};
    head_.authority = {};
    head_.accept_encoding = {};
    head_.if_none_match = {};
    head_.forwarded_host = {};
    head_.expect = {};
    head_.has_range = false;
    head_.has_upgrade = false;
    head_.has_content_length = false;
    head_.content_length = 0;
    head_.chunked = false;
    head_.repeats_field = false;
    head_.field_count_ = 0;
    head_.host_size_ = 0;
  }

  bool Refuse(int status) {
    result_.status = HeadResult::Status::kRefused;
    result_.refusal = status;
    return false;
  }

  // True when `expected` was taken; false with nothing refused when the bytes end before it does.
  bool TakeOrRefuse(std::string_view expected) {
    for (const char c : expected) {
      if (!cursor_.Take(c)) return cursor_.AtEnd() ? false : Refuse(400);
    }
    return true;
  }

  bool TakeRequestLine() {
    head_.method = cursor_.TakeWhile(IsTokenCharacter);
    if (head_.method.size() > kMaxMethod) return Refuse(501);
    if (cursor_.AtEnd()) return false;
    if (head_.method.empty()) return Refuse(400);
    if (!TakeOrRefuse(" ")) return false;
    return TakeTarget() && TakeOrRefuse(" ") && TakeVersion() && TakeOrRefuse("\r\n");
  }

  bool TakeTarget() {
    head_.target = cursor_.TakeWhile(IsTargetCharacter);
    if (head_.target.size() > limits_.max_target) return Refuse(414);
    if (cursor_.AtEnd()) return false;
    if (head_.target.empty()) return Refuse(400);
    std::string_view rest = head_.target;
    if (rest == "*") {
      if (head_.method != "OPTIONS") return Refuse(400);
    } else if (rest.front() != '/' && !TakeSchemeAndAuthority(rest)) {
      return Refuse(400);
    }
    SplitPath(rest);
    return true;
  }

  // "http://host/path": leaves "/path", and remembers the authority for the comparison with Host.
  bool TakeSchemeAndAuthority(std::string_view& rest) {
    const std::size_t colon = rest.find("://");
    if (colon == std::string_view::npos) return false;
    const std::string_view scheme = rest.substr(0, colon);
    if (!EqualsIgnoringCase(scheme, "http") && !EqualsIgnoringCase(scheme, "https")) return false;
    rest.remove_prefix(colon + 3);
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos) return false;
    target_authority_ = rest.substr(0, slash);
    rest.remove_prefix(slash);
    return !target_authority_.empty();
  }

  void SplitPath(std::string_view rest) {
    bool plain = true;
    char before = 0;
    Cursor cursor(rest);
    head_.path = cursor.TakeWhile([&](char c) {
      if (c == '?') return false;
      if (c == '%' || c == '\\' || (before == '/' && (c == '/' || c == '.'))) plain = false;
      before = c;
      return true;
    });
    head_.plain_path = plain && head_.path.front() == '/';
    head_.has_query = cursor.Take('?');
    head_.query = cursor.Rest();
  }

  bool TakeVersion() {
    if (!TakeOrRefuse("HTTP/")) return false;
    const std::string_view version =
        cursor_.TakeWhile([](char c) { return IsDigit(c) || c == '.'; });
    if (cursor_.AtEnd()) return false;
    if (version == "1.1" || version == "1.0") {
      head_.minor_version = version.back() - '0';
      head_.keep_alive = head_.minor_version == 1;
      return true;
    }
    const bool other = version.size() == 3 && version[1] == '.';
    return Refuse(other ? 505 : 400);
  }

  bool TakeFields() {
    while (!cursor_.Take('\r')) {
      if (!TakeField()) return false;
    }
    return TakeOrRefuse("\n");
  }

  bool TakeField() {
    HeadField field;
    field.name = cursor_.TakeWhile(IsTokenCharacter);
    if (cursor_.AtEnd()) return false;
    // An empty name is also how a folded line and a bare line feed show themselves.
    if (field.name.empty()) return Refuse(400);
    if (!TakeOrRefuse(":")) return false;
    field.value = TrimBlanks(cursor_.TakeWhile(IsFieldCharacter));
    if (!TakeOrRefuse("\r\n")) return false;
    if (head_.field_count_ == RequestHead::kMaxFields) return Refuse(431);
    head_.fields_[head_.field_count_++] = field;
    return Understand(field);
  }

  // The length tells almost every known name from the rest before a byte is compared.
  bool Understand(const HeadField& field) {
    const auto is = [&](std::string_view name) { return EqualsIgnoringCase(field.name, name); };
    switch (field.name.size()) {
      case 4:
        return is("Host") ? TakeHost(field.value) : true;
      case 5:
        if (is("Range")) Flag(head_.has_range);
        return true;
      case 6:
        if (is("Expect")) Keep(head_.expect, field.value);
        return true;
      case 7:
        if (is("Upgrade")) head_.has_upgrade = true;
        return true;
      case 9:
        if (is("Forwarded")) head_.forwarded_host = field.value;
        return true;
      case 10:
        if (is("Connection")) TakeConnection(field.value);
        return true;
      case 13:
        if (is("If-None-Match")) Keep(head_.if_none_match, field.value);
        return true;
      case 14:
        return is("Content-Length") ? TakeContentLength(field.value) : true;
      case 15:
        if (is("Accept-Encoding")) TakeAcceptEncoding(field.value);
        return true;
      case 16:
        if (is("X-Forwarded-Host")) head_.forwarded_host = field.value;
        return true;
      case 17:
        return is("Transfer-Encoding") ? TakeTransferEncoding(field.value) : true;
      default:
        return true;
    }
  }

  void Flag(bool& flag) {
    if (flag) head_.repeats_field = true;
    flag = true;
  }

  void Keep(std::string_view& kept, std::string_view value) {
    if (!kept.empty()) head_.repeats_field = true;
    kept = value;
  }

  bool TakeHost(std::string_view value) {
    if (has_host_) return Refuse(400);
    has_host_ = true;
    head_.authority = value;
    if (value.empty()) return head_.minor_version == 0 ? true : Refuse(400);
    const std::optional<Authority> authority = ParseAuthority(value);
    if (!authority) return Refuse(400);
    std::ranges::transform(authority->host, head_.host_.begin(),
                           [](char c) { return LowerAscii(c); });
    head_.host_size_ = authority->host.size();
    return true;
  }

  void TakeConnection(std::string_view value) {
    Cursor cursor(value);
    for (std::string_view option; NextListItem(cursor, option);) {
      if (EqualsIgnoringCase(option, "close")) closes_ = true;
      if (EqualsIgnoringCase(option, "keep-alive")) keeps_ = true;
    }
  }

  void TakeAcceptEncoding(std::string_view value) {
    Flag(has_accept_encoding_);
    head_.accept_encoding = ParseAcceptEncoding(value);
  }

  bool TakeContentLength(std::string_view value) {
    if (head_.has_content_length || value.empty() || value.size() > kMaxContentLengthDigits ||
        !std::ranges::all_of(value, IsDigit)) {
      return Refuse(400);
    }
    head_.has_content_length = true;
    for (const char digit : value) {
      head_.content_length = head_.content_length * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    return true;
  }

  bool TakeTransferEncoding(std::string_view value) {
    if (head_.chunked || head_.minor_version == 0) return Refuse(400);
    if (!EqualsIgnoringCase(value, "chunked")) return Refuse(501);
    head_.chunked = true;
    return true;
  }

  // What single fields cannot decide.
  bool CheckTogether() {
    if (head_.chunked && head_.has_content_length) return Refuse(400);
    if (!has_host_ && head_.minor_version == 1) return Refuse(400);
    if (!target_authority_.empty() && !EqualsIgnoringCase(target_authority_, head_.authority)) {
      return Refuse(400);
    }
    if (keeps_) head_.keep_alive = true;
    if (closes_) head_.keep_alive = false;
    return true;
  }

  const HeadLimits& limits_;
  RequestHead& head_;
  const bool at_limit_;
  Cursor cursor_;
  HeadResult result_;
  std::string_view target_authority_;
  bool has_host_ = false;
  bool has_accept_encoding_ = false;
  bool closes_ = false;
  bool keeps_ = false;
};

HeadResult ParseRequestHead(std::string_view bytes, const HeadLimits& limits, RequestHead& head) {
  return HeadParser(bytes, limits, head).Parse();
}

}  // namespace hoitu::http
