#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "backup/sealed_file.h"
#include "base/result.h"
#include "store/session.h"

// The records inside a sealed file; docs/backup.md has them in a table.
namespace hoitu::backup {

enum class RecordKind : char {
  kManifest = 'M',
  kTable = 'T',
  kRow = 'R',
  kFile = 'F',
  kFileData = 'D',
  kEnd = 'E',
};

inline constexpr std::uint64_t kMaxRecord = 1ULL << 30;

struct Record {
  RecordKind kind = RecordKind::kEnd;
  std::string bytes;
};

void WriteRecord(SealedWriter& writer, RecordKind kind, std::string_view bytes);
// Fails with "backup.damaged" on a kind or length that no writer writes.
Result<Record> ReadRecord(SealedReader& reader);

std::string EncodeRow(const std::vector<store::Value>& values);
Result<std::vector<store::Value>> DecodeRow(std::string_view bytes);

}  // namespace hoitu::backup
