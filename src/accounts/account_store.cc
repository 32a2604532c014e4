#include "accounts/account_store.h"

#include <fmt/format.h>

#include <charconv>
#include <string>
#include <utility>

#include "base/digest.h"
#include "base/text.h"

namespace hoitu::accounts {
namespace {

// Columns 0 to 10 of every query that reads accounts; both databases have no common type for the
// truth of an expression, hence CASE.
constexpr std::string_view kColumns =
    "id, login, full_name, email, state, CASE WHEN totp_secret IS NULL THEN 0 ELSE 1 END, "
    "password_must_change, password_set_at, created_at, active_since, last_signed_in_at";

Account ReadAccount(const store::Row& row) {
  return {.id = row.Int(0),
          .login = row.Text(1),
          .full_name = row.Text(2),
          .email = row.Text(3),
          .state = row.Text(4) == "active" ? AccountState::kActive : AccountState::kDisabled,
          .has_second_factor = row.Bool(5),
          .must_change_password = row.Bool(6),
          .password_set_at = row.Time(7),
          .created_at = row.Time(8),
          .active_since = row.Time(9),
          .last_signed_in_at = row.MaybeTime(10)};
}

std::optional<std::string> MaybeBytes(const store::Row& row, std::size_t column) {
  if (row.IsNull(column)) return std::nullopt;
  return row.Bytes(column);
}

std::string_view CodeOf(AccountState state) {
  return state == AccountState::kActive ? "active" : "disabled";
}

store::Blob SortKeyOf(const Account& account) { return {SortKey(account.full_name)}; }

std::string FoldedOf(const Account& account) {
  return Fold(account.full_name) + ' ' + account.login;
}

std::optional<Account> FindWhere(store::Session& session, std::string_view condition,
                                 const store::Value& value) {
  const auto rows = session.QueryWith(
      fmt::format("SELECT {} FROM account WHERE {} = ?", kColumns, condition), {value});
  if (rows.empty()) return std::nullopt;
  return ReadAccount(rows.front());
}

std::optional<Credentials> FindCredentialsWhere(store::Session& session, std::string_view condition,
                                                const store::Value& value) {
  const auto rows = session.QueryWith(
      fmt::format("SELECT {}, password_hash, totp_secret, totp_offered, totp_last_step "
                  "FROM account WHERE {} = ?",
                  kColumns, condition),
      {value});
  if (rows.empty()) return std::nullopt;
  const store::Row& row = rows.front();
  return Credentials{.account = ReadAccount(row),
                     .password_hash = row.Text(11),
                     .totp_secret = MaybeBytes(row, 12),
                     .totp_offered = MaybeBytes(row, 13),
                     .totp_last_step = row.Int(14)};
}

// "<sort key in hexadecimal>-<id>": the last row of a page, from which the next one goes on.
struct Cursor {
  std::string sort_key;
  std::int64_t id = 0;
};

Result<Cursor> ParseCursor(std::string_view text) {
  const auto invalid = [] { return Fail(ProblemKind::kInvalid, "list.cursor", "/after"); };
  const std::size_t hyphen = text.find('-');
  if (hyphen == std::string_view::npos) return invalid();
  Cursor cursor{.sort_key = FromHex(text.substr(0, hyphen))};
  const std::string_view id = text.substr(hyphen + 1);
  const auto parsed = std::from_chars(id.data(), id.data() + id.size(), cursor.id);
  if (cursor.sort_key.empty() || parsed.ec != std::errc() || parsed.ptr != id.data() + id.size()) {
    return invalid();
  }
  return cursor;
}

std::string ToCursor(const Account& last) {
  const std::string key = SortKey(last.full_name);
  return fmt::format(
      "{}-{}", ToHex({reinterpret_cast<const std::uint8_t*>(key.data()), key.size()}), last.id);
}

// For LIKE … ESCAPE '!'.
std::string ContainsPattern(std::string_view words) {
  std::string pattern = "%";
  for (const char c : Fold(words)) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern + '%';
}

}  // namespace

std::optional<Account> FindAccount(store::Session& session, std::int64_t id) {
  return FindWhere(session, "id", store::ToValue(id));
}

std::optional<Account> FindAccountByLogin(store::Session& session, std::string_view login) {
  return FindWhere(session, "login", store::ToValue(login));
}

std::optional<Credentials> FindCredentials(store::Session& session, std::int64_t account) {
  return FindCredentialsWhere(session, "id", store::ToValue(account));
}

std::optional<Credentials> FindCredentialsByLogin(store::Session& session, std::string_view login) {
  return FindCredentialsWhere(session, "login", store::ToValue(login));
}

Result<AccountPage> ListAccounts(store::Session& session, const AccountFilter& filter) {
  std::string sql = fmt::format("SELECT {} FROM account WHERE 1 = 1", kColumns);
  std::vector<store::Value> values;
  if (!filter.words.empty()) {
    sql += " AND folded LIKE ? ESCAPE '!'";
    values.push_back(store::ToValue(ContainsPattern(filter.words)));
  }
  if (!filter.after.empty()) {
    const Cursor cursor = TRY(ParseCursor(filter.after));
    sql += " AND (sort_key, id) > (?, ?)";
    values.push_back(store::Blob{cursor.sort_key});
    values.push_back(store::ToValue(cursor.id));
  }
  sql += " ORDER BY sort_key, id LIMIT ?";
  values.push_back(
      store::ToValue(filter.limit + 1));  // one more tells whether there is a next page

  AccountPage page;
  for (const store::Row& row : session.QueryWith(sql, std::move(values))) {
    page.items.push_back(ReadAccount(row));
  }
  if (page.items.size() > filter.limit) {
    page.items.pop_back();
    page.next = ToCursor(page.items.back());
  }
  return page;
}

void InsertAccount(store::Transaction& tx, const Account& account, std::string_view password_hash) {
  tx.Execute(
      "INSERT INTO account (id, login, full_name, email, state, sort_key, folded, password_hash, "
      "password_set_at, password_must_change, totp_last_step, created_at, active_since) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
      account.id, account.login, account.full_name, account.email, CodeOf(account.state),
      SortKeyOf(account), FoldedOf(account), password_hash, account.password_set_at,
      account.must_change_password, account.created_at, account.active_since);
}

void UpdateAccount(store::Transaction& tx, const Account& account) {
  tx.Execute(
      "UPDATE account SET full_name = ?, email = ?, state = ?, active_since = ?, sort_key = ?, "
      "folded = ? WHERE id = ?",
      account.full_name, account.email, CodeOf(account.state), account.active_since,
      SortKeyOf(account), FoldedOf(account), account.id);
}

void RecordSignIn(store::Transaction& tx, std::int64_t account) {
  tx.Execute("UPDATE account SET last_signed_in_at = ? WHERE id = ?", tx.now(), account);
}

void ReplacePassword(store::Transaction& tx, std::int64_t account, std::string_view hash,
                     PasswordOrigin origin) {
  tx.Execute(
      "INSERT INTO former_password (account, replaced_at, hash) "
      "SELECT id, ?, password_hash FROM account WHERE id = ? "
      "ON CONFLICT (account, replaced_at) DO NOTHING",
      tx.now(), account);
  tx.Execute(
      "UPDATE account SET password_hash = ?, password_set_at = ?, password_must_change = ? "
      "WHERE id = ?",
      hash, tx.now(), origin == PasswordOrigin::kFirst, account);
}

void RequireNewPassword(store::Transaction& tx, std::int64_t account) {
  tx.Execute("UPDATE account SET password_must_change = 1 WHERE id = ?", account);
}

std::vector<std::string> FormerPasswords(store::Session& session, std::int64_t account,
                                         std::size_t limit) {
  std::vector<std::string> hashes;
  for (const store::Row& row : session.Query(
           "SELECT hash FROM former_password WHERE account = ? ORDER BY replaced_at DESC LIMIT ?",
           account, limit)) {
    hashes.push_back(row.Text(0));
  }
  return hashes;
}

void OfferTotp(store::Transaction& tx, std::int64_t account, std::string_view secret) {
  tx.Execute("UPDATE account SET totp_offered = ? WHERE id = ?", store::Blob{std::string(secret)},
             account);
}

void EnableTotp(store::Transaction& tx, std::int64_t account, TotpStep used) {
  tx.Execute(
      "UPDATE account SET totp_secret = totp_offered, totp_offered = NULL, totp_last_step = ? "
      "WHERE id = ? AND totp_offered IS NOT NULL",
      used, account);
}

void SpendTotpStep(store::Transaction& tx, std::int64_t account, TotpStep used) {
  tx.Execute("UPDATE account SET totp_last_step = ? WHERE id = ?", used, account);
}

void RemoveTotp(store::Transaction& tx, std::int64_t account) {
  tx.Execute("UPDATE account SET totp_secret = NULL, totp_offered = NULL WHERE id = ?", account);
  tx.Execute("DELETE FROM recovery_code WHERE account = ?", account);
}

}  // namespace hoitu::accounts
