#include "accounts/recovery_codes.h"

#include "accounts/readable_code.h"
#include "base/digest.h"

namespace hoitu::accounts {
namespace {

constexpr std::size_t kGroups = 4;

store::Blob HashOf(std::string_view code) {
  const Digest digest = Sha256(code);
  return {std::string(digest.begin(), digest.end())};
}

}  // namespace

std::vector<std::string> MakeRecoveryCodes(store::Transaction& tx, std::int64_t account) {
  tx.Execute("DELETE FROM recovery_code WHERE account = ?", account);
  std::vector<std::string> codes;
  while (codes.size() < kRecoveryCodes) {
    codes.push_back(MakeReadableCode(kGroups));
    tx.Execute("INSERT INTO recovery_code (account, hash) VALUES (?, ?)", account,
               HashOf(codes.back()));
  }
  return codes;
}

bool SpendRecoveryCode(store::Transaction& tx, std::int64_t account, std::string_view typed) {
  return tx.Execute("DELETE FROM recovery_code WHERE account = ? AND hash = ?", account,
                    HashOf(NormaliseReadableCode(typed))) == 1;
}

std::size_t CountRecoveryCodes(store::Session& session, std::int64_t account) {
  const auto row =
      session.QueryOne("SELECT COUNT(*) FROM recovery_code WHERE account = ?", account);
  return static_cast<std::size_t>(row->Int(0));
}

}  // namespace hoitu::accounts
