#include "http/multipart.h"

#include <algorithm>

#include "base/text.h"
#include "http/cursor.h"
#include "http/field_parameters.h"
#include "http/grammar.h"

namespace hoitu::http {
namespace {

constexpr std::size_t kWindow = 64 * 1024;
constexpr std::size_t kMaxBoundary = 70;  // RFC 2046, 5.1.1

std::unexpected<Problem> Malformed(std::string detail) {
  return Fail(ProblemKind::kInvalid, "request.multipart", {}, std::move(detail));
}

std::unexpected<Problem> TooLarge(std::string detail) {
  return Fail(ProblemKind::kTooLarge, "request.too_large", {}, std::move(detail));
}

// A view of the body that can be searched for a needle without holding all of it.
class Window {
 public:
  explicit Window(const Body& body) : body_(body) {}

  std::uint64_t position() const { return start_ + at_; }
  // At least `size` bytes from here, fewer only at the end of the body.
  std::string_view Look(std::size_t size) {
    if (bytes_.size() - at_ < size) Slide(std::max(size, kWindow));
    return std::string_view(bytes_).substr(at_, size);
  }
  void Skip(std::size_t size) { at_ += std::min(size, bytes_.size() - at_); }

  bool Take(std::string_view expected) {
    if (Look(expected.size()) != expected) return false;
    Skip(expected.size());
    return true;
  }

  // Moves to the next `needle`; false when it does not come.
  bool Find(std::string_view needle) {
    while (true) {
      const std::string_view ahead = Look(kWindow);
      const std::size_t found = ahead.find(needle);
      if (found != std::string_view::npos) {
        Skip(found);
        return true;
      }
      if (ahead.size() < kWindow) return false;
      Skip(ahead.size() - needle.size() + 1);
    }
  }

 private:
  void Slide(std::size_t wanted) {
    start_ += at_;
    at_ = 0;
    bytes_.resize(wanted);
    bytes_.resize(body_.Read(start_, bytes_));
  }

  const Body& body_;
  std::string bytes_;
  std::uint64_t start_ = 0;
  std::size_t at_ = 0;
};

std::string WithoutFolders(std::string name) {
  const std::size_t slash = name.find_last_of("/\\");
  return slash == std::string::npos ? name : name.substr(slash + 1);
}

Result<std::string> CheckName(std::string name, const MultipartLimits& limits) {
  if (name.size() > limits.max_name) return TooLarge("a part's name");
  const bool control = std::ranges::any_of(
      name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (control || !IsValidUtf8(name)) return Fail(ProblemKind::kInvalid, "request.encoding");
  return name;
}

// Field lines of a part, without the blank line.
Result<void> ReadPartHead(std::string_view lines, const MultipartLimits& limits,
                          MultipartPart& part) {
  Cursor cursor(lines);
  bool disposed = false;
  while (!cursor.AtEnd()) {
    const std::string_view name = cursor.TakeWhile(IsTokenCharacter);
    if (name.empty() || !cursor.Take(':')) return Malformed("a part's field line");
    const std::string_view value = TrimBlanks(cursor.TakeWhile(IsFieldCharacter));
    if (!cursor.Take("\r\n")) return Malformed("a part's field line");
    if (EqualsIgnoringCase(name, "Content-Type")) part.content_type = value;
    if (!EqualsIgnoringCase(name, "Content-Disposition")) continue;
    if (disposed || !EqualsIgnoringCase(FieldWithoutParameters(value), "form-data")) {
      return Malformed("Content-Disposition");
    }
    disposed = true;
    std::optional<std::string> field = FindFieldParameter(value, "name");
    if (!field) return Malformed("a part without a name");
    part.name = TRY(CheckName(std::move(*field), limits));
    if (std::optional<std::string> file = FindFieldParameter(value, "filename")) {
      part.file_name = TRY(CheckName(WithoutFolders(std::move(*file)), limits));
    }
  }
  if (!disposed) return Malformed("a part without Content-Disposition");
  return {};
}

}  // namespace

class MultipartReader {
 public:
  MultipartReader(const Body& body, const std::string& boundary, const MultipartLimits& limits)
      : body_(body), window_(body), limits_(limits), delimiter_("\r\n--" + boundary) {}

  Result<std::vector<MultipartPart>> Read() {
    // The first delimiter has no line before it when there is no preamble; no client sends one.
    if (!window_.Take(std::string_view(delimiter_).substr(2))) return Malformed("no boundary");
    std::vector<MultipartPart> parts;
    while (!window_.Take("--")) {
      if (!window_.Take("\r\n")) return Malformed("after a boundary");
      if (parts.size() == limits_.max_parts) return TooLarge("too many parts");
      parts.push_back(TRY(ReadPart()));
    }
    return parts;
  }

 private:
  Result<MultipartPart> ReadPart() {
    MultipartPart part;
    const std::string_view ahead = window_.Look(limits_.max_part_head);
    const std::size_t end = ahead.find("\r\n\r\n");
    if (end == std::string_view::npos) {
      if (ahead.size() == limits_.max_part_head) return TooLarge("a part's head");
      return Malformed("a part's head does not end");
    }
    TRY(ReadPartHead(ahead.substr(0, end + 2), limits_, part));
    window_.Skip(end + 4);
    part.body_ = body_;
    part.offset_ = window_.position();
    if (!window_.Find(delimiter_)) return Malformed("the last boundary is missing");
    part.size_ = window_.position() - part.offset_;
    window_.Skip(delimiter_.size());
    if (part.size_ > (part.file_name ? limits_.max_file : limits_.max_text)) {
      return TooLarge("a part's content");
    }
    return part;
  }

  const Body& body_;
  Window window_;
  const MultipartLimits& limits_;
  const std::string delimiter_;
};

std::size_t MultipartPart::Read(std::uint64_t offset, std::span<char> out) const {
  if (offset >= size_) return 0;
  return body_.Read(offset_ + offset,
                    out.first(std::min<std::uint64_t>(out.size(), size_ - offset)));
}

std::string MultipartPart::Text() const {
  std::string text(size_, '\0');
  text.resize(Read(0, text));
  return text;
}

Result<std::vector<MultipartPart>> ReadMultipart(const Body& body, std::string_view content_type,
                                                 const MultipartLimits& limits) {
  const std::optional<std::string> boundary = FindFieldParameter(content_type, "boundary");
  if (!EqualsIgnoringCase(FieldWithoutParameters(content_type), "multipart/form-data") ||
      !boundary || boundary->empty() || boundary->size() > kMaxBoundary) {
    return Malformed("Content-Type");
  }
  return MultipartReader(body, *boundary, limits).Read();
}

}  // namespace hoitu::http
