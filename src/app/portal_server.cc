#include "app/portal_server.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

#include "alerts/turn_due.h"
#include "articles/publish_due.h"
#include "base/log.h"
#include "directives/ledger_follower.h"
#include "http/server.h"
#include "jobs/followers.h"
#include "jobs/scheduler.h"
#include "media/picture_codec.h"
#include "media/renditions.h"
#include "portals/current_directory.h"
#include "web/api/api.h"
#include "web/console_files.h"
#include "web/front.h"
#include "web/hot_pages.h"
#include "web/metrics_page.h"
#include "web/site/cache_follower.h"
#include "web/site/cache_tags.h"
#include "web/site/caches.h"
#include "web/site/public_site.h"
#include "web/site/site_folder.h"

namespace hoitu::app {
namespace {

constexpr std::size_t kMegabyte = 1024 * 1024;
constexpr store::Sequence kReadyLag = 1000;  // entries a follower may be behind
constexpr std::array<std::string_view, 2> kFollowers = {"page-cache", "live"};
constexpr std::string_view kLedger = "ledger";
constexpr std::string_view kPublishDue = "publish-due";
constexpr std::string_view kTurnAlerts = "turn-alerts";

http::ServerOptions MainOptions(const Settings& settings, const std::filesystem::path& uploads) {
  http::ServerOptions options;
  options.listen = {settings.Text("http.listen")};
  options.io_threads = static_cast<std::size_t>(settings.WholeNumber("http.io_threads"));
  options.workers = static_cast<std::size_t>(settings.WholeNumber("http.workers"));
  options.max_connections = static_cast<std::size_t>(settings.WholeNumber("http.max_connections"));
  options.upload_folder = uploads;
  options.proxy.trusted = settings.List("http.trusted_proxies");
  options.proxy.trust_unix_peers = true;
  return options;
}

// One small server apart from the public one, so that figures are never reachable from outside by
// mistake.
http::ServerOptions MetricsOptions(const Settings& settings) {
  http::ServerOptions options;
  options.listen = {settings.Text("metrics.listen")};
  options.workers = 1;
  options.max_connections = 16;
  return options;
}

Result<accounts::AccessPolicy::SecondFactor> SecondFactorOf(const std::string& word) {
  using enum accounts::AccessPolicy::SecondFactor;
  if (word == "voluntary") return kVoluntary;
  if (word == "administrators") return kForAdministrators;
  if (word == "everyone") return kForEveryone;
  return Fail(ProblemKind::kInvalid, "settings.invalid", "",
              "accounts.second_factor: voluntary, administrators or everyone");
}

// "http://127.0.0.1:8080": where this process itself is reached.
std::string AddressOf(const http::Server& server) {
  const std::string& first = server.addresses().front();
  return first.starts_with("unix:") ? first : "http://" + first;
}

// How the public reaches the portals: behind a proxy by https, on a developer's machine directly.
site::PublicAddress PublicAddressOf(const Settings& settings, const http::Server& server) {
  if (settings.Switch("http.secure") || server.port() == 0) return {"https", ""};
  return {"http", server.port() == 80 ? "" : fmt::format(":{}", server.port())};
}

// The first moment of the day after `day` in Việt Nam.
Instant NextMidnight(rules::Date day) {
  return FromLocal({std::chrono::sys_days(day) + std::chrono::days(1)});
}

template <class T>
void OrThrow(const Result<T>& result) {
  if (!result) throw std::runtime_error(result.error().message + " " + result.error().detail);
}

}  // namespace

// Everything that runs, in the order in which it is made; it ends in the other order.
struct PortalServer::Parts {
  Parts(Installation& opened, const Clock& wall_clock, const accounts::AccessPolicy& access_policy,
        std::unique_ptr<const site::SiteFolder> built_site,
        std::unique_ptr<const web::ConsoleFiles> built_console,
        std::unique_ptr<portals::CurrentDirectory> first_directory)
      : installation(opened),
        database(*opened.database),
        clock(wall_clock),
        policy(access_policy),
        site_folder(std::move(built_site)),
        console(std::move(built_console)),
        directory(std::move(first_directory)),
        caches(static_cast<std::size_t>(opened.settings.WholeNumber("cache.megabytes")) *
               kMegabyte),
        renditions(database, *opened.blobs, codec),
        hot_pages(caches.pages),
        server(
            MainOptions(opened.settings, opened.folder / "blobs/incoming"),
            opened.settings.Switch("http.maintenance") ? nullptr : &hot_pages,
            [this](const http::Request& request) { return front->Handle(request); },
            [this](const http::Request& head) { return front->BodyFor(head); }),
        followers(database),
        patient_followers(database, jobs::Pace::kPatient),
        scheduler(database, wall_clock) {}

  // What must know the port, because pages name their own addresses.
  void MakeFront();
  void AddFollowers();
  void FollowAtOnce(store::Sequence head) const;
  void AddTimedWork();
  Result<void> OpenMetrics();

  store::Sequence Head() const {
    return database.Read([](store::Session& session) { return store::JournalHead(session); });
  }
  bool IsReady() const;
  http::Response AnswerConsole(const http::Request& request);
  http::Response AnswerPortals(const http::Request& request) const;
  web::Figures Measure() const;

  // What a citizen is shown, for the ledger of directives.
  const directives::Probe probe = [this](std::int64_t portal, std::int64_t article) {
    cache_follower->CatchUp(Head());
    return site->RevisionShown(portal, article);
  };
  Installation& installation;
  store::Database& database;
  const Clock& clock;
  const accounts::AccessPolicy policy;
  const media::PictureCodec codec;
  const std::unique_ptr<const site::SiteFolder> site_folder;
  const std::unique_ptr<const web::ConsoleFiles> console;
  const std::unique_ptr<portals::CurrentDirectory> directory;
  site::Caches caches;
  media::Renditions renditions;
  web::HotPages hot_pages;
  std::optional<site::PublicSite> site;
  std::optional<api::Api> api;
  std::optional<web::Front> front;
  site::CacheFollower* cache_follower = nullptr;  // owned by `followers`
  http::Server server;
  jobs::Followers followers;
  jobs::Followers patient_followers;  // which look at every portal
  jobs::Scheduler scheduler;
  std::optional<http::Server> metrics;
  std::string address;
  std::unique_ptr<store::Listening> listening;  // the first to end
};

void PortalServer::Parts::MakeFront() {
  const site::PublicAddress public_address = PublicAddressOf(installation.settings, server);
  site.emplace(*site_folder, public_address, database, *directory, renditions, caches);
  api.emplace(api::ApiContext{
      .database = database,
      .blobs = *installation.blobs,
      .clock = clock,
      .directory = *directory,
      .codec = codec,
      .policy = policy,
      .hash_cost = {},
      .origin_of =
          [public_address](const portals::Portal& portal) { return public_address.Of(portal); },
      .settle = [this] { cache_follower->CatchUp(Head()); },
      .preview =
          [this](store::Session& session, const portals::Portal& portal,
                 const articles::Revision& revision) {
            site::Preview page = site->PreviewOf(session, portal, revision);
            return api::ApiContext::Preview{std::move(page.html), std::move(page.style_source)};
          }});
  front.emplace(web::Answerers{
      .console_host = installation.settings.Text("console.host"),
      .console = [this](const http::Request& request) { return AnswerConsole(request); },
      .console_body = [this](const http::Request& head) { return api->BodyFor(head); },
      .portals = [this](const http::Request& request) { return AnswerPortals(request); },
      .ready = [this] { return IsReady(); }});
}

// A listener does not throw: others must hear of the commit too. The follower comes after, and
// tries again until it succeeds.
void PortalServer::Parts::FollowAtOnce(store::Sequence head) const {
  try {
    cache_follower->CatchUp(head);
  } catch (const std::exception& error) {
    LogError("cache.behind", {{"sequence", head}, {"error", error.what()}});
  }
}

// The page cache has followed a commit before Write returns, so before anybody is told of it.
void PortalServer::Parts::AddFollowers() {
  auto pages = std::make_unique<site::CacheFollower>(database, *directory, caches);
  cache_follower = pages.get();
  followers.Add(std::move(pages));
  followers.Add(std::make_unique<api::LiveEventFollower>(api->live_events()));
  patient_followers.Add(std::make_unique<directives::LedgerFollower>(database, clock, probe));
  listening = database.OnCommit([this](store::Sequence head) {
    FollowAtOnce(head);
    scheduler.Poke(kPublishDue);
    scheduler.Poke(kTurnAlerts);
  });
}

void PortalServer::Parts::AddTimedWork() {
  scheduler.Add({.name = std::string(kPublishDue),
                 .next = [this] { return database.Read(articles::NextDue); },
                 .run =
                     [this] {
                       OrThrow(database.Write(
                           [](store::Transaction& tx) { return articles::PublishDue(tx); }));
                     }});
  // One node does it; all take the pages out of their memory as they follow its journal entries.
  scheduler.Add(
      {.name = std::string(kTurnAlerts),
       .next = [this] { return database.Read(alerts::NextDue); },
       .run =
           [this] {
             OrThrow(database.Write([](store::Transaction& tx) { return alerts::TurnDue(tx); }));
           }});
  scheduler.Add({.name = "prove-directives",
                 .next = [this] { return database.Read(directives::NextProof); },
                 .run = [this] { directives::ProveDoubts(database, clock, probe); }});
  // Rules that begin or end with the day change pages without anybody's doing.
  scheduler.Add({.name = "new-day",
                 .next = [this] { return NextMidnight(directory->Get()->day()); },
                 .run =
                     [this] {
                       OrThrow(directory->Refresh());
                       caches.EvictWhateverItsAge(site::kRulebookTag);
                     },
                 .where = jobs::Where::kEveryNode});
}

bool PortalServer::Parts::IsReady() const {
  const store::Sequence head = Head();
  return std::ranges::all_of(kFollowers, [&](std::string_view name) {
    return followers.position(name) + kReadyLag >= head;
  });
}

http::Response PortalServer::Parts::AnswerConsole(const http::Request& request) {
  if (api::Api::Owns(request.path)) return api->Handle(request);
  if (!request.path.starts_with("/-/")) return console->Answer(request);
  return site->HandleFile(request, api->IsSignedIn(request));
}

// During maintenance citizens are told so; the console works, so that somebody can look before the
// portals open again.
http::Response PortalServer::Parts::AnswerPortals(const http::Request& request) const {
  const bool closed = installation.settings.Switch("http.maintenance");
  // The page that says so has a style.
  if (!closed || request.path.starts_with("/-/assets/")) return site->Handle(request);
  return site->Answer(site::Trouble::kMaintenance, request.id);
}

web::Figures PortalServer::Parts::Measure() const {
  web::Figures figures{.server = server.stats(),
                       .pages = caches.pages.figures(),
                       .parts = caches.parts.figures(),
                       .journal_head = Head(),
                       .followers = {}};
  for (const std::string_view name : kFollowers) {
    figures.followers.emplace(name, followers.position(name));
  }
  figures.followers.emplace(kLedger, patient_followers.position(kLedger));
  return figures;
}

Result<void> PortalServer::Parts::OpenMetrics() {
  if (installation.settings.Text("metrics.listen").empty()) return {};
  metrics.emplace(MetricsOptions(installation.settings), nullptr, [this](const http::Request&) {
    return http::Response::Text(200, "text/plain; version=0.0.4; charset=utf-8",
                                web::WriteMetrics(Measure()));
  });
  return metrics->Open();
}

PortalServer::PortalServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PortalServer::~PortalServer() { Stop(); }

Result<std::unique_ptr<PortalServer>> PortalServer::Open(Installation& installation,
                                                         const Clock& clock) {
  const std::filesystem::path share = ShareFolder(installation.settings);
  accounts::AccessPolicy policy;
  policy.second_factor = TRY(SecondFactorOf(installation.settings.Text("accounts.second_factor")));
  auto site_folder = TRY(site::SiteFolder::Open(share / "site", render::ViewCheck::kTolerant));
  auto console = TRY(web::ConsoleFiles::Open(share / "console"));
  auto directory = TRY(portals::CurrentDirectory::Open(*installation.database, clock));
  auto parts = std::make_unique<Parts>(installation, clock, policy, std::move(site_folder),
                                       std::move(console), std::move(directory));
  TRY(parts->server.Open());
  TRY(parts->OpenMetrics());
  parts->address = AddressOf(parts->server);
  parts->MakeFront();
  parts->AddFollowers();
  parts->AddTimedWork();
  return std::unique_ptr<PortalServer>(new PortalServer(std::move(parts)));
}

Result<void> PortalServer::Start() {
  parts_->followers.Start();
  parts_->patient_followers.Start();
  parts_->scheduler.Start();
  if (parts_->metrics) TRY(parts_->metrics->Start());
  return parts_->server.Start();
}

// Answers first, then the work behind them, so that nothing is begun that cannot be finished.
void PortalServer::Stop() {
  parts_->server.Stop();
  if (parts_->metrics) parts_->metrics->Stop();
  parts_->scheduler.Stop();
  parts_->patient_followers.Stop();
  parts_->followers.Stop();
}

const std::string& PortalServer::address() const { return parts_->address; }

}  // namespace hoitu::app
