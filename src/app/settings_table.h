#pragma once

#include <array>

#include "base/settings.h"

namespace hoitu::app {

// Every setting of the program, in one table. The file is hoitu.toml in the data folder.
inline constexpr std::array kSettings = {
    Setting{"database.url", "HOITU_DATABASE_URL", SettingKind::kText, "",
            "postgresql://… ; empty: SQLite in the data folder"},
    Setting{"database.readers", "HOITU_DATABASE_READERS", SettingKind::kWholeNumber, "6",
            "Connections kept for reading"},
    Setting{"portals.domain", "HOITU_DOMAIN", SettingKind::kText, "",
            "Domain of the provincial portal; the components are labels before it"},
    Setting{"console.host", "HOITU_CONSOLE_HOST", SettingKind::kText, "console.localhost",
            "Host name of the officials' application"},
    Setting{"http.listen", "HOITU_LISTEN", SettingKind::kText, "127.0.0.1:8080",
            "ADDR:PORT, [::]:PORT or unix:/path"},
    Setting{"http.io_threads", "HOITU_IO_THREADS", SettingKind::kWholeNumber, "2",
            "Threads that answer from the page cache"},
    Setting{"http.workers", "HOITU_WORKERS", SettingKind::kWholeNumber, "8",
            "Threads that do everything else; up to 6 of them may make pictures"},
    Setting{"http.max_connections", "HOITU_MAX_CONNECTIONS", SettingKind::kWholeNumber, "16000",
            "Open connections; one more is refused with 503"},
    Setting{"http.trusted_proxies", "HOITU_TRUSTED_PROXIES", SettingKind::kList, "",
            "Addresses or networks whose Forwarded headers are believed"},
    Setting{"http.secure", "HOITU_SECURE", SettingKind::kSwitch, "false",
            "Citizens reach the portals by https only: HSTS, Secure cookies"},
    Setting{"http.maintenance", "HOITU_MAINTENANCE", SettingKind::kSwitch, "false",
            "Portals answer 503 and say so; the console and /healthz work"},
    Setting{"metrics.listen", "HOITU_METRICS_LISTEN", SettingKind::kText, "",
            "ADDR:PORT for Prometheus; empty: none"},
    Setting{"cache.megabytes", "HOITU_CACHE_MEGABYTES", SettingKind::kWholeNumber, "64",
            "Memory for rendered pages"},
    Setting{"uploads.megabytes", "HOITU_UPLOADS_MEGABYTES", SettingKind::kWholeNumber, "25",
            "Largest picture or file an editor may upload"},
    Setting{"accounts.second_factor", "HOITU_SECOND_FACTOR", SettingKind::kText, "administrators",
            "Who must have one: everyone, administrators (R-SEC-08) or voluntary"},
    Setting{"share.folder", "HOITU_SHARE", SettingKind::kText, "",
            "Templates, styles and the console; empty: ../share/hoitu beside the program"},
    Setting{"log.level", "HOITU_LOG_LEVEL", SettingKind::kText, "info",
            "debug, info, warning or error"},
};

}  // namespace hoitu::app
