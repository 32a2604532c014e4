#include "web/api/routes.h"

#include <array>

#include "web/api/account_api.h"
#include "web/api/alert_api.h"
#include "web/api/article_api.h"
#include "web/api/board_api.h"
#include "web/api/calendar_api.h"
#include "web/api/directive_api.h"
#include "web/api/event_api.h"
#include "web/api/organisation_api.h"
#include "web/api/picture_api.h"
#include "web/api/portal_api.h"
#include "web/api/session_api.h"
#include "web/api/task_api.h"
#include "web/api/workflow_api.h"

namespace hoitu::api {
namespace {

using enum Admission;
using enum rules::Duty;
using http::BodyPolicy;

constexpr NeededDuty kNone = std::nullopt;
constexpr BodyPolicy kText{BodyPolicy::Place::kMemory, kMaxArticleBody};
constexpr BodyPolicy kUpload{BodyPolicy::Place::kFile, kMaxPictureForm};

constexpr auto kRoutes = std::to_array<Route>({
    // clang-format off
    // method   pattern                                  who       duty             handler
    {"GET",    "/session",                               kPending, kNone,           GetSession},
    {"POST",   "/session",                               kAnyone,  kNone,           SignInWithPassword},
    {"DELETE", "/session",                               kPending, kNone,           SignOut},
    {"POST",   "/session/second-factor",                 kPending, kNone,           ConfirmSecondFactor},
    {"GET",    "/sessions",                              kOpen,    kNone,           ListSessions},
    {"DELETE", "/sessions/{session}",                    kOpen,    kNone,           RevokeSession},
    {"POST",   "/password",                              kOpen,    kNone,           ChangeOwnPassword},
    {"POST",   "/second-factor",                         kOpen,    kNone,           BeginSecondFactor},
    {"PUT",    "/second-factor",                         kOpen,    kNone,           EnableOwnSecondFactor},

    {"GET",    "/tasks",                                 kFull,    kNone,           ListOwnTasks},
    {"GET",    "/events",                                kFull,    kNone,           FollowEvents},

    {"GET",    "/portals",                               kFull,    kNone,           ListAllPortals},
    {"GET",    "/portals/{portal}",                      kFull,    kNone,           GetPortal},
    {"PATCH",  "/portals/{portal}",                      kFull,    kManagePortal,   ChangeOnePortal},
    {"GET",    "/portals/{portal}/sections",             kFull,    kNone,           ListSections},
    {"GET",    "/portals/{portal}/board",                kFull,    kNone,           ListBoard},
    {"POST",   "/portals/{portal}/board",                kFull,    kManageBoard,    GrantOneRole},
    {"DELETE", "/portals/{portal}/board/{assignment}",   kFull,    kManageBoard,    EndOneRole},
    {"GET",    "/roles",                                 kFull,    kNone,           ListRoles},

    {"GET",    "/portals/{portal}/articles",             kFull,    kNone,           ListPortalArticles},
    {"POST",   "/portals/{portal}/articles",             kFull,    kWrite,          CreateOneArticle,     kText},
    {"GET",    "/articles/{article}",                    kFull,    kNone,           GetArticle},
    {"PUT",    "/articles/{article}",                    kFull,    kWrite,          SaveOneArticle,       kText},
    {"GET",    "/articles/{article}/revisions",          kFull,    kNone,           ListArticleRevisions},
    {"GET",    "/articles/{article}/revisions/{revision}", kFull,  kNone,           GetRevision},
    {"GET",    "/articles/{article}/history",            kFull,    kNone,           ListHistory},
    {"GET",    "/articles/{article}/preview",            kFull,    kNone,           PreviewArticle},

    {"POST",   "/articles/{article}/submissions",        kFull,    kWrite,          SubmitOneArticle},
    {"POST",   "/articles/{article}/returns",            kFull,    kReview,         ReturnOneArticle},
    {"POST",   "/articles/{article}/approvals",          kFull,    kReview,         ApproveOneArticle},
    {"POST",   "/articles/{article}/publications",       kFull,    kPublish,        PublishOneArticle},
    {"POST",   "/articles/{article}/withdrawals",        kFull,    kWithdraw,       WithdrawOneArticle},
    {"POST",   "/articles/{article}/archivals",          kFull,    kNone,           ArchiveOneArticle},

    {"PUT",    "/articles/{article}/directive",          kFull,    kDirect,         MarkOneDirective},
    {"DELETE", "/articles/{article}/directive",          kFull,    kDirect,         RevokeOneDirective},
    {"GET",    "/articles/{article}/ledger",             kFull,    kNone,           GetLedger},

    {"GET",    "/portals/{portal}/alerts",               kFull,    kNone,           ListPortalAlerts},
    {"POST",   "/portals/{portal}/alerts",               kFull,    kDirect,         RaiseOneAlert},
    {"DELETE", "/portals/{portal}/alerts/{alert}",       kFull,    kDirect,         EndOneAlert},

    {"GET",    "/portals/{portal}/pictures",             kFull,    kNone,           ListPortalPictures},
    {"POST",   "/portals/{portal}/pictures",             kFull,    kWrite,          AddOnePicture,        kUpload},
    {"PATCH",  "/pictures/{picture}",                    kFull,    kWrite,          DescribePicture},

    {"GET",    "/portals/{portal}/organisation",         kFull,    kNone,           GetOrganisation},
    {"POST",   "/portals/{portal}/divisions",            kFull,    kPublish,        AddOneDivision},
    {"PUT",    "/divisions/{division}",                  kFull,    kPublish,        ChangeOneDivision},
    {"DELETE", "/divisions/{division}",                  kFull,    kPublish,        RemoveOneDivision},
    {"POST",   "/portals/{portal}/officials",            kFull,    kPublish,        AddOneOfficial},
    {"PUT",    "/officials/{official}",                  kFull,    kPublish,        ChangeOneOfficial},
    {"DELETE", "/officials/{official}",                  kFull,    kPublish,        RemoveOneOfficial},
    {"GET",    "/portals/{portal}/calendar",             kFull,    kNone,           ListWorkWeek},
    {"POST",   "/portals/{portal}/calendar",             kFull,    kPublish,        AddOneEntry},
    {"PUT",    "/calendar-entries/{entry}",              kFull,    kPublish,        ChangeOneEntry},
    {"DELETE", "/calendar-entries/{entry}",              kFull,    kPublish,        RemoveOneEntry},

    {"GET",    "/accounts",                              kFull,    kNone,           ListAllAccounts},
    {"POST",   "/accounts",                              kFull,    kManageAccounts, CreateOneAccount},
    {"PATCH",  "/accounts/{account}",                    kFull,    kManageAccounts, ChangeOneAccount},
    {"GET",    "/accounts/{account}/handover",           kFull,    kNone,           GetHandover},
    // clang-format on
});

}  // namespace

std::span<const Route> Routes() { return kRoutes; }

}  // namespace hoitu::api
