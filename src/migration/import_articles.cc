#include "migration/import_articles.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>
#include <vector>

#include "articles/convert_article.h"
#include "articles/home_rules.h"
#include "migration/json_lines.h"

namespace hoitu::migration {
namespace {

constexpr std::size_t kMaxBatchBytes = 16 * 1024 * 1024;

struct Run {
  std::int64_t id = 0;
  std::int64_t bulk_approval = 0;
};

// The run of this portal and origin, begun now unless it was begun before.
Result<Run> OpenRun(store::Transaction& tx, const accounts::Actor& actor,
                    const ImportOrder& order) {
  if (const auto row =
          tx.QueryOne("SELECT id, bulk_approval FROM import_run WHERE portal = ? AND origin = ?",
                      order.portal, order.origin)) {
    return Run{row->Int(0), row->Int(1)};
  }
  Run run;
  run.bulk_approval = TRY(articles::ApproveInBulk(tx, actor, order.portal, order.origin));
  run.id = tx.NextId("import_run");
  tx.Execute("INSERT INTO import_run (id, portal, origin, bulk_approval) VALUES (?, ?, ?, ?)",
             run.id, order.portal, order.origin, run.bulk_approval);
  return run;
}

class Import {
 public:
  Import(store::Database& database, const accounts::Actor& actor, const ImportOrder& order,
         LineRules rules, const std::function<void(const Note&)>& report)
      : database_(database),
        actor_(actor),
        order_(order),
        rules_(std::move(rules)),
        report_(report) {}

  Result<ImportCount> Run(std::istream& in) {
    JsonLines lines(in);
    while (std::optional<JsonLines::Line> line = lines.Next()) {
      ++count_.lines;
      Take(*line);
      if (batch_.size() >= order_.batch || batch_bytes_ >= kMaxBatchBytes) TRY(Flush());
    }
    TRY(Flush());
    return count_;
  }

 private:
  void Take(const JsonLines::Line& line) {
    if (line.too_long) return Refuse(line.number, "import.line.too_long");
    Result<ImportedLine> read = ReadImportLine(line.number, line.text, rules_);
    if (!read) {
      return Refuse(line.number, read.error().message, read.error().field, read.error().detail);
    }
    if (!seen_.insert(read->source_id).second) {
      return Refuse(line.number, "import.id.repeated", "/id", read->source_id);
    }
    for (const Note& note : read->notes) report_(note);
    batch_.push_back({line.number, *std::move(read)});
    batch_bytes_ += line.text.size();
  }

  void Refuse(std::int64_t line, std::string message, std::string field = {},
              std::string detail = {}) {
    ++count_.refused;
    report_({Note::Kind::kRefused, line, std::move(field), std::move(message), std::move(detail)});
  }

  Result<void> Flush() {
    if (batch_.empty()) return {};
    if (order_.writing == Writing::kDryRun) {
      database_.Read([&](store::Session& session) {
        for (const auto& [number, line] : batch_) {
          Count(line, FindImported(session, order_.portal, line.source_id).has_value(), count_);
        }
        return 0;
      });
    } else {
      count_ = TRY(database_.Write([&](store::Transaction& tx) { return Write(tx); }));
    }
    batch_.clear();
    batch_bytes_ = 0;
    return {};
  }

  // One batch; the counts as they will be when it is committed.
  Result<ImportCount> Write(store::Transaction& tx) const {
    const migration::Run run = TRY(OpenRun(tx, actor_, order_));
    ImportCount count = count_;
    std::vector<std::int64_t> imported;
    std::set<std::string> sections;
    for (const auto& [number, line] : batch_) {
      const bool already = FindImported(tx, order_.portal, line.source_id).has_value();
      Count(line, already, count);
      if (already) continue;
      const articles::Article article = TRY(articles::ConvertArticle(
          tx, actor_, {order_.portal, run.bulk_approval, line.published_at}, line.content));
      tx.Execute("INSERT INTO import_item (portal, source_id, article, run) VALUES (?, ?, ?, ?)",
                 order_.portal, line.source_id, article.id, run.id);
      imported.push_back(article.id);
      if (article.is_public()) sections.insert(article.section);
    }
    if (!imported.empty()) AppendBatch(tx, run, imported, sections);
    return count;
  }

  void AppendBatch(store::Transaction& tx, const migration::Run& run,
                   const std::vector<std::int64_t>& imported,
                   const std::set<std::string>& sections) const {
    nlohmann::json lists = nlohmann::json::array();
    for (const std::string& section : sections) {
      lists.push_back(nlohmann::json::array({order_.portal, section}));
    }
    const nlohmann::json body = {
        {"home", order_.portal}, {"bulk_approval", run.bulk_approval}, {"count", imported.size()},
        {"articles", imported},  {"placements", std::move(lists)},     {"directive", false}};
    tx.Append({"article.imported", fmt::format("import:{}", run.id), order_.portal, actor_.account,
               body.dump()});
  }

  static void Count(const ImportedLine& line, bool already, ImportCount& count) {
    ++(already ? count.already : line.published_at ? count.published : count.drafts);
  }

  struct Waiting {
    std::int64_t number = 0;
    ImportedLine line;
  };

  store::Database& database_;
  const accounts::Actor& actor_;
  const ImportOrder& order_;
  LineRules rules_;
  const std::function<void(const Note&)>& report_;
  ImportCount count_;
  std::unordered_set<std::string> seen_;  // ids of this file
  std::vector<Waiting> batch_;
  std::size_t batch_bytes_ = 0;
};

}  // namespace

Result<ImportCount> ImportArticles(store::Database& database, const accounts::Actor& actor,
                                   const rules::Rulebook& rulebook, const Clock& clock,
                                   const ImportOrder& order, std::istream& lines,
                                   const std::function<void(const Note&)>& report) {
  TRY(actor.Require(rules::Duty::kReview, order.portal));
  TRY(actor.Require(rules::Duty::kPublish, order.portal));
  const Instant now = clock.Now();
  const articles::HomeRules home = TRY(database.Read([&](store::Session& session) {
    return articles::LoadHomeRules(session, rulebook, order.portal, now);
  }));
  if (!home.HasSection(order.default_section)) {
    return Fail(ProblemKind::kInvalid, "article.section.unknown", {}, order.default_section);
  }
  LineRules rules;
  rules.sections = {home.sections.begin(), home.sections.end()};
  rules.default_section = order.default_section;
  rules.now = now;
  if (order.writing == Writing::kReally) rules.keep_picture = order.keep_picture;
  return Import(database, actor, order, std::move(rules), report).Run(lines);
}

std::optional<std::int64_t> FindImported(store::Session& session, std::int64_t portal,
                                         std::string_view source_id) {
  const auto row = session.QueryOne(
      "SELECT article FROM import_item WHERE portal = ? AND source_id = ?", portal, source_id);
  if (!row) return std::nullopt;
  return row->Int(0);
}

}  // namespace hoitu::migration
