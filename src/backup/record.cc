#include "backup/record.h"

#include <bit>
#include <cstring>

namespace hoitu::backup {
namespace {

std::string Number(std::uint64_t number) {
  std::string bytes(8, '\0');
  for (int i = 0; i < 8; ++i)
    bytes[static_cast<std::size_t>(i)] = static_cast<char>(number >> 8 * i);
  return bytes;
}

std::uint64_t ToNumber(std::string_view bytes) {
  std::uint64_t number = 0;
  for (std::size_t i = 8; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return number;
}

std::unexpected<Problem> Damaged(std::string detail) {
  return Fail(ProblemKind::kInvalid, "backup.damaged", "", std::move(detail));
}

// Walks over the bytes of a row and never beyond them.
class RowCursor {
 public:
  explicit RowCursor(std::string_view bytes) : rest_(bytes) {}
  bool AtEnd() const { return rest_.empty(); }

  Result<store::Value> Next() {
    const char kind = rest_.front();
    rest_.remove_prefix(1);
    if (kind == 'n') return store::Value();
    const std::uint64_t number = ToNumber(TRY(Take(8)));
    switch (kind) {
      case 'i':
        return store::Value(static_cast<std::int64_t>(number));
      case 'r':
        return store::Value(std::bit_cast<double>(number));
      case 't':
        return store::Value(std::string(TRY(Take(number))));
      case 'b':
        return store::Value(store::Blob{std::string(TRY(Take(number)))});
      default:
        return Damaged("a value of no known kind");
    }
  }

 private:
  Result<std::string_view> Take(std::uint64_t size) {
    if (size > rest_.size()) return Damaged("a row ends too early");
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
};

struct ValueWriter {
  std::string& bytes;

  void operator()(std::monostate) const { bytes += 'n'; }
  void operator()(std::int64_t number) const {
    bytes += 'i' + Number(static_cast<std::uint64_t>(number));
  }
  void operator()(double number) const {
    bytes += 'r' + Number(std::bit_cast<std::uint64_t>(number));
  }
  void operator()(const std::string& text) const { bytes += 't' + Number(text.size()) + text; }
  void operator()(const store::Blob& blob) const {
    bytes += 'b' + Number(blob.bytes.size()) + blob.bytes;
  }
};

bool IsKnown(char kind) { return std::strchr("MTRFDE", kind) != nullptr && kind != '\0'; }

}  // namespace

void WriteRecord(SealedWriter& writer, RecordKind kind, std::string_view bytes) {
  writer.Add(std::string(1, static_cast<char>(kind)) + Number(bytes.size()));
  writer.Add(bytes);
}

Result<Record> ReadRecord(SealedReader& reader) {
  const std::string head = TRY(reader.Read(9));
  const std::uint64_t size = ToNumber(std::string_view(head).substr(1));
  if (!IsKnown(head[0]) || size > kMaxRecord) return Damaged("a record of no known kind");
  return Record{static_cast<RecordKind>(head[0]), TRY(reader.Read(size))};
}

std::string EncodeRow(const std::vector<store::Value>& values) {
  std::string bytes;
  for (const store::Value& value : values) std::visit(ValueWriter{bytes}, value);
  return bytes;
}

Result<std::vector<store::Value>> DecodeRow(std::string_view bytes) {
  std::vector<store::Value> values;
  for (RowCursor cursor(bytes); !cursor.AtEnd();) values.push_back(TRY(cursor.Next()));
  return values;
}

}  // namespace hoitu::backup
