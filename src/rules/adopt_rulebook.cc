#include "rules/adopt_rulebook.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/digest.h"

namespace hoitu::rules {
namespace {

// The lengths keep two different sets of files from ever reading as the same bytes.
std::string DigestOf(const RulebookFiles& files) {
  Sha256Stream stream;
  for (const auto& [name, text] : files) {
    stream.Add(fmt::format("{}:{}{}:", name.size(), name, text.size()));
    stream.Add(text);
  }
  return ToHex(stream.Finish());
}

Result<Rulebook> Load(const RulebookFiles& files) {
  std::expected<Rulebook, std::vector<RulebookError>> loaded = LoadRulebook(files);
  if (loaded) return std::move(*loaded);
  std::string errors;
  for (const RulebookError& error : loaded.error()) errors.append(Describe(error)).append("\n");
  return Fail(ProblemKind::kInvalid, "rulebook.invalid", "", std::move(errors));
}

bool IsInForce(store::Session& session, std::int64_t version, const std::string& digest) {
  return session
      .QueryOne("SELECT version FROM rulebook WHERE version = ? AND digest = ?", version, digest)
      .has_value();
}

void Store(store::Transaction& transaction, std::int64_t version, const RulebookFiles& files,
           const std::string& name, std::optional<std::int64_t> account) {
  transaction.Execute(
      "INSERT INTO rulebook (version, name, digest, adopted_at, adopted_by) VALUES (?, ?, ?, ?, ?)",
      version, name, DigestOf(files), transaction.now(), account);
  for (const auto& [file, text] : files) {
    transaction.Execute("INSERT INTO rulebook_file (version, name, text) VALUES (?, ?, ?)", version,
                        file, text);
  }
}

}  // namespace

Result<std::int64_t> AdoptRulebook(store::Transaction& transaction, const RulebookFiles& files,
                                   std::optional<std::int64_t> account) {
  const Rulebook rulebook = TRY(Load(files));
  const std::int64_t current = AdoptedRulebookVersion(transaction);
  if (IsInForce(transaction, current, DigestOf(files))) return current;

  const std::int64_t version = current + 1;
  const std::string& name = rulebook.province.rulebook;
  Store(transaction, version, files, name, account);
  transaction.Append({.kind = "rulebook.adopted",
                      .subject = fmt::format("rulebook:{}", version),
                      .portal = std::nullopt,
                      .actor = account,
                      .body = nlohmann::json{{"name", name}, {"digest", DigestOf(files)}}.dump()});
  return version;
}

Result<std::shared_ptr<const Rulebook>> LoadAdoptedRulebook(store::Session& session) {
  const std::int64_t version = AdoptedRulebookVersion(session);
  if (version == 0) {
    return Fail(ProblemKind::kNotFound, "rulebook.missing", "", "no rulebook was adopted");
  }
  RulebookFiles files;
  for (const store::Row& row :
       session.Query("SELECT name, text FROM rulebook_file WHERE version = ?", version)) {
    files.emplace(row.Text(0), row.Text(1));
  }
  return std::make_shared<const Rulebook>(TRY(Load(files)));
}

std::int64_t AdoptedRulebookVersion(store::Session& session) {
  return session.QueryOne("SELECT coalesce(max(version), 0) FROM rulebook")->Int(0);
}

}  // namespace hoitu::rules
