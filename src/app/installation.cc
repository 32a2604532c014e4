#include "app/installation.h"

#include "app/settings_table.h"
#include "rules/adopt_rulebook.h"

namespace hoitu::app {

Result<Settings> LoadSettings(const std::filesystem::path& folder, const Settings::Flags& flags) {
  return Settings::Load(kSettings, folder / kSettingsFile, ReadEnvironment, flags);
}

Result<Installation> Installation::Open(const std::filesystem::path& folder, const Clock& clock,
                                        const Settings::Flags& flags) {
  if (!std::filesystem::exists(folder / kSettingsFile)) {
    return Fail(ProblemKind::kNotFound, "installation.absent", "", folder.string());
  }
  Settings settings = TRY(LoadSettings(folder, flags));
  const store::DatabaseOptions options{
      .url = settings.Text("database.url"),
      .folder = folder,
      .readers = static_cast<std::size_t>(settings.WholeNumber("database.readers"))};
  auto database = TRY(store::Database::Open(options, clock));
  auto blobs = TRY(store::Blobs::Open(folder / "blobs"));
  auto rulebook = TRY(
      database->Read([](store::Session& session) { return rules::LoadAdoptedRulebook(session); }));
  return Installation{folder, std::move(settings), std::move(database), std::move(blobs),
                      std::move(rulebook)};
}

std::filesystem::path ShareFolder(const Settings& settings) {
  if (const std::string& named = settings.Text("share.folder"); !named.empty()) return named;
  return std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path() /
         "share/hoitu";
}

}  // namespace hoitu::app
