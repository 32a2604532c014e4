#include "backup/sealed_file.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>
#include <zstd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <system_error>

namespace hoitu::backup {
namespace {

constexpr std::string_view kMagic = "HOITU-BACKUP-1\n";
constexpr std::size_t kChunk = 256 * 1024;
constexpr std::size_t kSealedChunk = kChunk + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr int kCompression = 6;

const unsigned char* In(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* Out(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

[[noreturn]] void ThrowErrno(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

void CheckZstd(std::size_t code) {
  if (ZSTD_isError(code)) throw std::runtime_error(ZSTD_getErrorName(code));
}

void WriteAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) ThrowErrno("writing the backup");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void SyncFolder(const std::filesystem::path& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) ThrowErrno("opening the backup's folder");
  const int failed = ::fsync(handle);
  ::close(handle);
  if (failed != 0) ThrowErrno("syncing the backup's folder");
}

Problem Damaged(std::string detail) {
  return Problem{ProblemKind::kInvalid, "backup.damaged", "", std::move(detail)};
}

}  // namespace

struct SealedWriter::State {
  std::filesystem::path file;
  std::filesystem::path temporary;
  int handle = -1;
  crypto_secretstream_xchacha20poly1305_state seal;
  std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> zstd{ZSTD_createCCtx(), &ZSTD_freeCCtx};
  std::string packed;  // compressed, not yet sealed

  ~State() {
    if (handle < 0) return;
    ::close(handle);
    ::unlink(temporary.c_str());
  }
};

SealedWriter::SealedWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
SealedWriter::~SealedWriter() = default;

Result<std::unique_ptr<SealedWriter>> SealedWriter::Create(const std::filesystem::path& file,
                                                           std::string_view key) {
  if (std::filesystem::exists(file)) {
    return Fail(ProblemKind::kConflict, "backup.exists", "", file.string());
  }
  auto state = std::make_unique<State>();
  state->file = std::filesystem::absolute(file);
  state->temporary = state->file.string() + ".incomplete";
  state->handle = ::open(state->temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (state->handle < 0) {
    const std::string reason = std::strerror(errno);
    return Fail(ProblemKind::kInvalid, "backup.cannot_write", "", file.string() + ": " + reason);
  }
  std::string header(kHeaderBytes, '\0');
  crypto_secretstream_xchacha20poly1305_init_push(&state->seal, Out(header), In(key));
  WriteAll(state->handle, kMagic);
  WriteAll(state->handle, header);
  CheckZstd(ZSTD_CCtx_setParameter(state->zstd.get(), ZSTD_c_compressionLevel, kCompression));
  return std::unique_ptr<SealedWriter>(new SealedWriter(std::move(state)));
}

void SealedWriter::Seal(std::string_view plain, bool last) {
  std::string sealed(plain.size() + crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
  const unsigned char tag = last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                 : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
  crypto_secretstream_xchacha20poly1305_push(&state_->seal, Out(sealed), nullptr, In(plain),
                                             plain.size(), nullptr, 0, tag);
  WriteAll(state_->handle, sealed);
}

void SealedWriter::Add(std::string_view bytes) {
  std::string piece(ZSTD_CStreamOutSize(), '\0');
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  while (in.pos < in.size) {
    ZSTD_outBuffer out{piece.data(), piece.size(), 0};
    CheckZstd(ZSTD_compressStream2(state_->zstd.get(), &out, &in, ZSTD_e_continue));
    state_->packed.append(piece, 0, out.pos);
  }
  while (state_->packed.size() > kChunk) {
    Seal(std::string_view(state_->packed).substr(0, kChunk), false);
    state_->packed.erase(0, kChunk);
  }
}

void SealedWriter::Finish() {
  std::string piece(ZSTD_CStreamOutSize(), '\0');
  ZSTD_inBuffer in{nullptr, 0, 0};
  for (std::size_t left = 1; left != 0;) {
    ZSTD_outBuffer out{piece.data(), piece.size(), 0};
    left = ZSTD_compressStream2(state_->zstd.get(), &out, &in, ZSTD_e_end);
    CheckZstd(left);
    state_->packed.append(piece, 0, out.pos);
  }
  std::string_view rest = state_->packed;
  for (; rest.size() > kChunk; rest.remove_prefix(kChunk)) Seal(rest.substr(0, kChunk), false);
  Seal(rest, true);
  if (::fsync(state_->handle) != 0) ThrowErrno("syncing the backup");
  ::close(std::exchange(state_->handle, -1));
  std::filesystem::rename(state_->temporary, state_->file);
  SyncFolder(state_->file.parent_path());
}

struct SealedReader::State {
  std::ifstream file;
  crypto_secretstream_xchacha20poly1305_state seal;
  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> zstd{ZSTD_createDCtx(), &ZSTD_freeDCtx};
  std::string plain;         // decompressed, not yet read
  std::size_t position = 0;  // in `plain`
  bool sealed_end = false;
};

SealedReader::SealedReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
SealedReader::~SealedReader() = default;

Result<std::unique_ptr<SealedReader>> SealedReader::Open(const std::filesystem::path& file,
                                                         std::string_view key) {
  auto state = std::make_unique<State>();
  state->file.open(file, std::ios::binary);
  if (!state->file) return Fail(ProblemKind::kNotFound, "backup.not_found", "", file.string());
  std::string magic(kMagic.size(), '\0'), header(kHeaderBytes, '\0');
  state->file.read(magic.data(), static_cast<std::streamsize>(magic.size()));
  state->file.read(header.data(), static_cast<std::streamsize>(header.size()));
  if (!state->file || magic != kMagic ||
      crypto_secretstream_xchacha20poly1305_init_pull(&state->seal, In(header), In(key)) != 0) {
    return Fail(ProblemKind::kInvalid, "backup.not_a_backup", "", file.string());
  }
  std::unique_ptr<SealedReader> reader(new SealedReader(std::move(state)));
  if (!reader->Refill()) return Fail(ProblemKind::kForbidden, "backup.wrong_key");
  return reader;
}

// Opens the next sealed chunk and unpacks it.
Result<void> SealedReader::Refill() {
  if (state_->sealed_end) return std::unexpected(Damaged("read past the end"));
  std::string sealed(kSealedChunk, '\0');
  state_->file.read(sealed.data(), static_cast<std::streamsize>(sealed.size()));
  sealed.resize(static_cast<std::size_t>(state_->file.gcount()));
  if (sealed.size() < crypto_secretstream_xchacha20poly1305_ABYTES) {
    return std::unexpected(Damaged("the file ends too early"));
  }
  std::string packed(sealed.size() - crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
  unsigned char tag = 0;
  if (crypto_secretstream_xchacha20poly1305_pull(&state_->seal, Out(packed), nullptr, &tag,
                                                 In(sealed), sealed.size(), nullptr, 0) != 0) {
    return std::unexpected(Damaged("a chunk does not match its seal"));
  }
  state_->sealed_end = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;

  state_->plain.erase(0, std::exchange(state_->position, 0));
  std::string piece(ZSTD_DStreamOutSize(), '\0');
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  for (bool full = false; in.pos < in.size || full;) {
    ZSTD_outBuffer out{piece.data(), piece.size(), 0};
    if (ZSTD_isError(ZSTD_decompressStream(state_->zstd.get(), &out, &in))) {
      return std::unexpected(Damaged("what is inside the seal is not zstd"));
    }
    full = out.pos == out.size;
    state_->plain.append(piece, 0, out.pos);
  }
  return {};
}

Result<std::string> SealedReader::Read(std::size_t size) {
  while (state_->plain.size() - state_->position < size) TRY(Refill());
  std::string bytes = state_->plain.substr(state_->position, size);
  state_->position += size;
  return bytes;
}

bool SealedReader::AtEnd() const {
  return state_->sealed_end && state_->position == state_->plain.size();
}

}  // namespace hoitu::backup
