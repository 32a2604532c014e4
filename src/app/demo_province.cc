#include "app/demo_province.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "accounts/account_store.h"
#include "accounts/manage_account.h"
#include "accounts/password.h"
#include "accounts/roles.h"
#include "app/demo_organisation.h"
#include "app/demo_script.h"
#include "articles/approve_article.h"
#include "articles/publish_article.h"
#include "articles/save_article.h"
#include "articles/submit_article.h"
#include "directives/mark_directive.h"
#include "media/add_picture.h"
#include "portals/portal_store.h"
#include "richtext/from_html.h"

namespace hoitu::app {
namespace {

using accounts::Actor;
using articles::Article;
using portals::Portal;

constexpr std::string_view kWriter = "editor";
constexpr std::string_view kApprover = "head";

// The two people every portal needs (R-EDB-17).
struct Desk {
  std::int64_t writer = 0;
  std::int64_t approver = 0;
};

// One article on one portal at one moment.
struct Scene {
  Instant at;
  const DemoArticle* article = nullptr;
  const Portal* portal = nullptr;
};

std::string Fill(std::string text, const Portal& portal) {
  for (const auto& [mark, value] :
       {std::pair{"{unit}", portal.official_name}, std::pair{"{name}", portal.name}}) {
    for (std::size_t at; (at = text.find(mark)) != std::string::npos;) {
      text.replace(at, std::string_view(mark).size(), value);
    }
  }
  return text;
}

class Demo {
 public:
  Demo(const DemoStage& stage, DemoScript script, std::filesystem::path folder)
      : stage_(stage),
        script_(std::move(script)),
        folder_(std::move(folder)),
        now_(SystemClock().Now()),
        portals_(stage.database.Read(portals::ListPortals)),
        password_hash_(accounts::HashPassword(script_.password, {})) {}

  Result<void> Run() {
    TRY(stage_.database.Write([&](store::Transaction& tx) { return AddOfficials(tx); }));
    for (const Scene& scene : Scenes()) {
      stage_.clock.Set(scene.at);
      TRY(Play(scene));
    }
    stage_.clock.Set(now_);
    return stage_.database.Write([&](store::Transaction& tx) { return AddOrganisations(tx); });
  }

  std::string Notice() const {
    std::string notice =
        fmt::format("Tài khoản mẫu, mật khẩu (demo accounts, password): {}\n", script_.password);
    for (const DemoAccount& account : script_.accounts) {
      notice += fmt::format("  {:18} {}\n", account.login, account.note);
    }
    return notice;
  }

 private:
  Result<void> AddOfficials(store::Transaction& tx) {
    for (const DemoAccount& account : script_.accounts) TRY(AddOfficial(tx, account));
    for (const Portal& portal : portals_) {
      if (desks_[portal.id].writer == 0) {
        TRY(AddOfficial(tx, {.login = "bientap." + portal.slug,
                             .name = "Biên tập viên " + portal.name,
                             .portal = portal.slug,
                             .role = std::string(kWriter),
                             .note = {}}));
      }
      if (desks_[portal.id].approver == 0) {
        TRY(AddOfficial(tx, {.login = "truongban." + portal.slug,
                             .name = "Trưởng ban " + portal.name,
                             .portal = portal.slug,
                             .role = std::string(kApprover),
                             .note = {}}));
      }
    }
    return {};
  }

  Result<void> AddOfficial(store::Transaction& tx, const DemoAccount& wanted) {
    const auto actor = Actor::Installation();
    const auto account = TRY(accounts::CreateAccount(
        tx, actor, {.login = wanted.login, .full_name = wanted.name, .email = {}}, password_hash_));
    accounts::ReplacePassword(tx, account.id, password_hash_, accounts::PasswordOrigin::kOwn);
    const Portal* portal = FindBySlug(wanted.portal);
    TRY(accounts::GrantRole(tx, stage_.rulebook, actor,
                            {.account = account.id,
                             .portal = portal == nullptr ? std::nullopt : std::optional(portal->id),
                             .role = wanted.role,
                             .valid_from = {},
                             .valid_to = {}}));
    if (portal == nullptr) return {};
    if (wanted.role == kWriter) desks_[portal->id].writer = account.id;
    if (wanted.role == kApprover) desks_[portal->id].approver = account.id;
    return {};
  }

  Result<void> AddOrganisations(store::Transaction& tx) {
    for (const Portal& portal : portals_) {
      const Actor approver = TRY(LoadPerson(tx, desks_.at(portal.id).approver));
      TRY(AddDemoOrganisation(tx, approver, stage_.rulebook, script_, portal));
    }
    return {};
  }

  const Portal* FindBySlug(std::string_view slug) const {
    const auto found = std::ranges::find(portals_, slug, &Portal::slug);
    return slug.empty() || found == portals_.end() ? nullptr : &*found;
  }

  // Every article on every portal it is for, the oldest first. Portals of one level publish some
  // hours apart.
  std::vector<Scene> Scenes() const {
    std::vector<Scene> scenes;
    for (const DemoArticle& article : script_.articles) {
      for (const Portal& portal : portals_) {
        const bool by_slug = std::ranges::count(article.portals, portal.slug) > 0;
        const bool by_level = std::ranges::count(article.portals, "level:" + portal.level) > 0;
        const std::chrono::minutes apart(by_slug ? 0 : portal.id * 97 % (36 * 60));
        if (by_slug || by_level) scenes.push_back({now_ - article.age - apart, &article, &portal});
      }
    }
    std::ranges::sort(scenes, {}, &Scene::at);
    return scenes;
  }

  Result<Actor> LoadPerson(store::Session& session, std::int64_t account) const {
    const auto found = accounts::FindAccount(session, account);
    if (!found) return Fail(ProblemKind::kNotFound, "account.unknown");
    return accounts::LoadActor(session, stage_.rulebook, *found, stage_.clock.Now());
  }

  Result<articles::ArticleContent> Write(const Scene& scene, const Actor& writer) {
    auto body = TRY(richtext::FromHtml(Fill(scene.article->body, *scene.portal),
                                       [](std::string_view) { return std::nullopt; }));
    articles::ArticleContent content;
    content.title = Fill(scene.article->title, *scene.portal);
    content.summary = Fill(scene.article->summary, *scene.portal);
    content.body = std::move(body.document);
    content.language = scene.article->language;
    content.author_line = scene.article->author;
    const auto original = published_.find({scene.portal->id, scene.article->translates});
    if (original != published_.end()) content.translates = original->second;
    content.section = scene.article->section;
    if (!scene.article->picture.empty()) content.cover = TRY(AddPicture(scene, writer));
    return content;
  }

  Result<std::int64_t> AddPicture(const Scene& scene, const Actor& writer) {
    std::ifstream file(folder_ / "pictures" / (scene.article->picture + ".jpg"), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    const auto text = TRY(media::CheckPictureText(
        {.alt = scene.article->alt, .decorative = false, .credit = "Tranh minh họa"}));
    const auto original = TRY(media::StoreOriginal(bytes, stage_.codec, stage_.blobs));
    const auto picture = TRY(stage_.database.Write([&](store::Transaction& tx) {
      return media::AddPicture(tx, writer, scene.portal->id, original, text);
    }));
    return picture.id;
  }

  // Written, submitted, approved by somebody else, published; and marked where it is a directive.
  Result<void> Play(const Scene& scene) {
    const Desk desk = desks_.at(scene.portal->id);
    const Actor writer = TRY(stage_.database.Read(
        [&](store::Session& session) { return LoadPerson(session, desk.writer); }));
    const auto content = TRY(Write(scene, writer));
    return stage_.database.Write([&](store::Transaction& tx) -> Result<void> {
      const Actor approver = TRY(LoadPerson(tx, desk.approver));
      const auto& rulebook = stage_.rulebook;
      Article article = TRY(articles::CreateArticle(tx, writer, scene.portal->id, content));
      article = TRY(articles::SubmitArticle(tx, writer, rulebook, {article.id, article.version}));
      article =
          TRY(articles::ApproveArticle(tx, approver, rulebook, {article.id, article.version}));
      article =
          TRY(articles::PublishArticle(tx, approver, rulebook, {article.id, article.version}));
      if (scene.article->directive) {
        TRY(directives::MarkDirective(tx, approver, rulebook, {article.id, article.version}, {}));
      }
      if (!scene.article->name.empty())
        published_[{scene.portal->id, scene.article->name}] = {article.id, article.revision};
      return {};
    });
  }

  const DemoStage& stage_;
  const DemoScript script_;
  const std::filesystem::path folder_;
  const Instant now_;
  const std::vector<Portal> portals_;
  const std::string password_hash_;  // one for all: a demo has one password
  // By portal and name in the script.
  std::map<std::pair<std::int64_t, std::string>, articles::Translates> published_;
  std::map<std::int64_t, Desk> desks_;
};

}  // namespace

Result<std::string> FillDemo(const DemoStage& stage, const std::filesystem::path& folder) {
  Demo demo(stage, TRY(ReadDemoScript(folder)), folder);
  TRY(demo.Run());
  return demo.Notice();
}

}  // namespace hoitu::app
