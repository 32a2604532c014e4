#include <fmt/format.h>

#include <CLI/App.hpp>
#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/command_line.h"
#include "app/installation.h"
#include "app/report_problem.h"
#include "media/add_picture.h"
#include "migration/format_note.h"
#include "migration/import_articles.h"
#include "portals/portal_store.h"

namespace hoitu::app {
namespace {

struct Options {
  std::filesystem::path file;
  std::filesystem::path data;
  std::string portal;
  std::string section;
  bool dry_run = false;
  bool json = false;
};

Result<portals::Portal> FindPortal(store::Session& session, const std::string& slug) {
  for (portals::Portal& portal : portals::ListPortals(session)) {
    if (portal.slug == slug) return std::move(portal);
  }
  return Fail(ProblemKind::kNotFound, "portal.not_found", "", slug);
}

// The first list on the portal's home page that is its own: where news goes when nobody says
// otherwise.
std::string UsualSection(const rules::Rulebook& rulebook, const portals::Portal& portal,
                         Instant now) {
  for (const rules::HomeBlock* block : rulebook.HomeOf(portal.level, ToLocal(now).date)) {
    if (block->section != rulebook.directive_section) return block->section;
  }
  return {};
}

// Pictures lie beside the file; a path never leads out of that folder.
class PictureFolder {
 public:
  PictureFolder(Installation& installation, std::filesystem::path folder, std::int64_t portal)
      : installation_(installation),
        folder_(std::filesystem::weakly_canonical(folder)),
        portal_(portal) {}

  std::optional<std::int64_t> Keep(const migration::ImportedPicture& picture) const {
    std::error_code error;  // a name too long, say: there is no such picture
    const auto path = std::filesystem::weakly_canonical(folder_ / picture.path, error);
    const auto inside = std::mismatch(folder_.begin(), folder_.end(), path.begin(), path.end());
    if (error || inside.first != folder_.end() || !std::filesystem::is_regular_file(path, error))
      return std::nullopt;
    const auto kept = Store(path, picture.alt);
    return kept ? std::optional(*kept) : std::nullopt;
  }

 private:
  Result<std::int64_t> Store(const std::filesystem::path& path, const std::string& alt) const {
    std::ifstream stream(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    const auto text = TRY(media::CheckPictureText({.alt = alt, .decorative = false, .credit = {}}));
    const auto original = TRY(media::StoreOriginal(bytes, codec_, *installation_.blobs));
    const auto picture = TRY(installation_.database->Write([&](store::Transaction& tx) {
      return media::AddPicture(tx, accounts::Actor::Installation(), portal_, original, text);
    }));
    return picture.id;
  }

  Installation& installation_;
  const std::filesystem::path folder_;
  const std::int64_t portal_;
  const media::PictureCodec codec_;
};

nlohmann::ordered_json Describe(const migration::ImportCount& count) {
  return {{"lines", count.lines},
          {"published", count.published},
          {"drafts", count.drafts},
          {"already", count.already},
          {"refused", count.refused}};
}

Result<migration::ImportCount> Import(const Options& options) {
  const SystemClock clock;
  Installation installation = TRY(Installation::Open(options.data, clock));
  const auto portal = TRY(installation.database->Read(
      [&](store::Session& session) { return FindPortal(session, options.portal); }));
  std::ifstream lines(options.file, std::ios::binary);
  if (!lines) {
    return Fail(ProblemKind::kNotFound, "import.file_not_found", "", options.file.string());
  }
  const PictureFolder pictures(installation, options.file.parent_path(), portal.id);
  const migration::ImportOrder order{
      .portal = portal.id,
      .origin = options.file.filename().string(),
      .default_section = options.section.empty()
                             ? UsualSection(*installation.rulebook, portal, clock.Now())
                             : options.section,
      .keep_picture = [&](const auto& picture) { return pictures.Keep(picture); },
      .writing = options.dry_run ? migration::Writing::kDryRun : migration::Writing::kReally};
  return migration::ImportArticles(
      *installation.database, accounts::Actor::Installation(), *installation.rulebook, clock, order,
      lines, [](const migration::Note& note) {
        fmt::print(stderr, "{}\n{}\n",
                   migration::FormatNote(note, migration::Language::kVietnamese),
                   migration::FormatNote(note, migration::Language::kEnglish));
      });
}

}  // namespace

void AddImport(CLI::App& app, int* status) {
  CLI::App* import = app.add_subcommand("import", "Take over what older systems hold");
  import->require_subcommand(1);
  CLI::App* articles = import->add_subcommand("articles", "Articles, one JSON object a line");
  auto options = std::make_shared<Options>();
  articles->add_option("FILE", options->file, "JSON Lines; docs/operation.md names the fields")
      ->required();
  articles->add_option("--portal", options->portal, "The portal's slug")->required();
  articles->add_option("--data", options->data, "The data folder")->required();
  articles->add_option("--section", options->section, "For lines without a section of the portal");
  articles->add_flag("--dry-run", options->dry_run, "Report everything and write nothing");
  articles->add_flag("--json", options->json, "The counts as one JSON object");
  articles->callback([options, status] {
    const auto count = Import(*options);
    if (!count) {
      *status = ReportProblem(count.error());
      return;
    }
    if (options->json) {
      fmt::print("{}\n", Describe(*count).dump());
    } else {
      fmt::print("{} lines: {} published, {} drafts, {} already there, {} refused{}\n",
                 count->lines, count->published, count->drafts, count->already, count->refused,
                 options->dry_run ? " (dry run, nothing was written)" : "");
    }
    *status = kDone;
  });
}

}  // namespace hoitu::app
