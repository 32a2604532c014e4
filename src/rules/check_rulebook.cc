#include "rules/check_rulebook.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "rules/address.h"
#include "rules/rulebook_readers.h"

namespace hoitu::rules {
namespace {

constexpr std::size_t kLongestCode = 80;

bool IsColour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' && std::ranges::all_of(text.substr(1), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

// "R-CAT-06"
bool IsRequirementId(std::string_view text) {
  return text.size() >= 6 && text.starts_with("R-") && text.find('-', 2) != std::string_view::npos;
}

class Checker {
 public:
  Checker(const Rulebook& rulebook, RulebookErrors& errors) : book_(rulebook), errors_(errors) {}

  void Run() {
    for (const Level& level : book_.levels) levels_[level.code] = &level;
    CheckProvince();
    CheckLevels();
    CheckPortals();
    CheckSections();
    CheckHome();
    CheckRoles();
    CheckWorkflow();
    CheckLanguages();
    CheckHolidays();
    CheckTexts();
    RefuseTwins(book_.deadlines, kDeadlinesFile, [](const Deadline& d) { return d.code; });
  }

 private:
  void CheckProvince() {
    const Province& province = book_.province;
    if (!IsSlug(province.rulebook, kLongestCode)) {
      Refuse(kProvinceFile, 1, "“rulebook” chỉ gồm a–z, 0–9 và dấu gạch nối",
             "\"rulebook\" consists of a–z, 0–9 and hyphens");
    }
    RequireDomain(province.domain);
    for (const std::string& domain : province.official_mail) RequireDomain(domain);
    RefuseTwins(province.legal_basis, kProvinceFile, [](const LegalBasis& b) { return b.code; });
  }

  void RequireDomain(const std::string& text) {
    if (IsDomain(text)) return;
    Refuse(kProvinceFile, 1, fmt::format("“{}” không phải là tên miền", text),
           fmt::format("\"{}\" is no domain name", text));
  }

  void CheckLevels() {
    RefuseTwins(book_.levels, kLevelsFile, [](const Level& level) { return level.code; });
    std::set<std::string_view> roots;
    for (const Level& level : book_.levels) {
      if (level.root) roots.insert(level.code);
      if (!IsSlug(level.code, kLongestCode)) RefuseSlug(kLevelsFile, level.line, level.code);
      if (!IsColour(level.accent)) {
        Refuse(kLevelsFile, level.line, "“accent” phải có dạng #a1b2c3",
               "\"accent\" must look like #a1b2c3");
      }
      std::set<std::string_view> types;
      for (const UnitType& type : level.unit_types) {
        if (!types.insert(type.code).second)
          RefuseTwin(kLevelsFile, level.line, type.code, level.line);
      }
    }
    if (book_.levels.empty() || roots.size() != 1 || !book_.levels.front().root) {
      Refuse(kLevelsFile, 1, "phải có đúng một cấp gốc (root = true), đứng đầu tệp",
             "exactly one level must be the root (root = true), and stand first");
    }
  }

  void CheckPortals() {
    RefuseTwins(book_.portals, kPortalsFile, [](const UnitPortal& p) { return p.code; });
    std::vector<UnitPortal> roots;
    std::vector<UnitPortal> components;
    for (const UnitPortal& portal : book_.portals) {
      const Level* level = RequireLevel(kPortalsFile, portal.line, portal.level);
      if (level == nullptr) continue;
      (level->root ? roots : components).push_back(portal);
      CheckUnitType(portal, *level);
      if (!IsHostLabel(portal.slug)) {
        RefuseSlug(kPortalsFile, portal.line, portal.slug);
      }
      if (portal.slug == "www" || portal.slug == "console") {
        Refuse(kPortalsFile, portal.line, fmt::format("“{}” đã dành cho hệ thống", portal.slug),
               fmt::format("\"{}\" is reserved for the system", portal.slug));
      }
    }
    RefuseTwins(components, kPortalsFile, [](const UnitPortal& p) { return p.slug; });
    RefuseTwins(roots, kPortalsFile, [](const UnitPortal& p) { return p.level; });
    if (roots.empty()) {
      Refuse(kPortalsFile, 0, "thiếu cổng của cấp gốc", "the portal of the root level is missing");
    }
  }

  void CheckUnitType(const UnitPortal& portal, const Level& level) {
    const bool known = std::ranges::any_of(
        level.unit_types, [&](const UnitType& type) { return type.code == portal.unit_type; });
    if (known || (portal.unit_type.empty() && level.unit_types.empty())) return;
    Refuse(kPortalsFile, portal.line,
           fmt::format("cấp “{}” không có loại đơn vị “{}”", level.code, portal.unit_type),
           fmt::format("the level \"{}\" has no unit type \"{}\"", level.code, portal.unit_type));
  }

  void CheckSections() {
    RefuseTwins(book_.sections, kSectionsFile,
                [](const Section& s) { return s.level + "/" + s.code; });
    for (const Section& section : book_.sections) {
      const auto key = std::pair<std::string_view, std::string_view>(section.level, section.code);
      RequireLevel(kSectionsFile, section.line, section.level);
      if (!IsSectionAddress(book_, section.code)) {
        Refuse(kSectionsFile, section.line,
               fmt::format("“/{}” không dùng làm địa chỉ của một mục được", section.code),
               fmt::format("\"/{}\" cannot be the address of a section", section.code));
      }
      // Sections seen so far stand before this one, so a tree without rings.
      if (!section.parent.empty() && !sections_.contains({section.level, section.parent})) {
        Refuse(kSectionsFile, section.line,
               fmt::format("mục cha “{}” chưa có ở cấp “{}”", section.parent, section.level),
               fmt::format("the parent \"{}\" does not stand before it on level \"{}\"",
                           section.parent, section.level));
      }
      for (const std::string& id : section.satisfies) {
        if (IsRequirementId(id)) continue;
        Refuse(kSectionsFile, section.line, fmt::format("“{}” không phải là mã yêu cầu", id),
               fmt::format("\"{}\" is no requirement id", id));
      }
      sections_.insert(key);
    }
    for (const auto& [code, level] : levels_) {
      if (sections_.contains({code, book_.directive_section})) continue;
      Refuse(kSectionsFile, 1,
             fmt::format("cấp “{}” thiếu mục chỉ đạo “{}”", code, book_.directive_section),
             fmt::format("level \"{}\" lacks the directive section \"{}\"", code,
                         book_.directive_section));
    }
  }

  void CheckHome() {
    RefuseTwins(book_.home, kSectionsFile,
                [](const HomeBlock& block) { return block.level + "/home/" + block.section; });
    for (const HomeBlock& block : book_.home) {
      if (RequireLevel(kSectionsFile, block.line, block.level) == nullptr) continue;
      if (sections_.contains({block.level, block.section})) continue;
      Refuse(kSectionsFile, block.line,
             fmt::format("cấp “{}” không có mục “{}”", block.level, block.section),
             fmt::format("level \"{}\" has no section \"{}\"", block.level, block.section));
    }
  }

  void CheckRoles() {
    RefuseTwins(book_.roles, kBoardFile, [](const BoardRole& role) { return role.code; });
    for (const BoardRole& role : book_.roles) {
      if (role.duties.empty()) {
        Refuse(kBoardFile, role.line, "vai trò không có nhiệm vụ nào", "the role has no duty");
      }
      if (role.duties.HasTechnical() && role.duties.HasContent()) {
        Refuse(kBoardFile, role.line,
               "một vai trò không được vừa quản trị kỹ thuật vừa làm nội dung (R-POR-15)",
               "one role must not hold technical and content duties together (R-POR-15)");
      } else if (role.duties.HasTechnical() != (role.scope == BoardRole::Scope::kInstallation)) {
        Refuse(kBoardFile, role.line,
               "nhiệm vụ kỹ thuật thuộc về toàn hệ thống, nhiệm vụ nội dung thuộc về một cổng",
               "technical duties belong to the installation, content duties to a portal");
      }
      for (const BoardRole::Holder& holder : role.holders) {
        RequireLevel(kBoardFile, role.line, holder.level);
      }
    }
  }

  void CheckWorkflow() {
    RefuseTwins(book_.workflow, kWorkflowFile,
                [](const WorkflowStep& step) { return step.level + "/" + step.code; });
    std::set<std::string_view> moderated;
    for (const WorkflowStep& step : book_.workflow) {
      if (RequireLevel(kWorkflowFile, step.line, step.level) == nullptr) continue;
      moderated.insert(step.level);
      if (step.roles.empty()) {
        Refuse(kWorkflowFile, step.line, "bước duyệt phải nêu ít nhất một vai trò",
               "an approval step must name at least one role");
      }
      for (const std::string& role : step.roles) CheckApprover(step, role);
    }
    for (const auto& [code, level] : levels_) {
      if (moderated.contains(code)) continue;
      Refuse(kWorkflowFile, 0, fmt::format("cấp “{}” không có bước duyệt nào (R-EDB-04)", code),
             fmt::format("level \"{}\" has no approval step (R-EDB-04)", code));
    }
  }

  void CheckApprover(const WorkflowStep& step, std::string_view code) {
    const auto role =
        std::ranges::find_if(book_.roles, [&](const BoardRole& r) { return r.code == code; });
    if (role == book_.roles.end()) {
      Refuse(kWorkflowFile, step.line, fmt::format("không có vai trò “{}”", code),
             fmt::format("there is no role \"{}\"", code));
    } else if (!role->duties.Has(Duty::kReview)) {
      Refuse(kWorkflowFile, step.line, fmt::format("vai trò “{}” không có nhiệm vụ review", code),
             fmt::format("the role \"{}\" does not have the duty review", code));
    }
  }

  void CheckLanguages() {
    RefuseTwins(book_.languages, kLanguagesFile,
                [](const LanguageRule& l) { return l.level + "/" + l.code; });
    RefuseTwins(book_.languages, kLanguagesFile,
                [](const LanguageRule& l) { return l.level + ":" + l.path; });
    std::map<std::string_view, int> mains;
    for (const LanguageRule& language : book_.languages) {
      RequireLevel(kLanguagesFile, language.line, language.level);
      const bool main = language.need == LanguageRule::Need::kMain;
      if (main) ++mains[language.level];
      const bool path_fits = main ? language.path.empty() && language.code == kMainLanguage
                                  : language.path == "/" + language.code &&
                                        IsSlug(std::string_view(language.code), 20);
      if (!path_fits) {
        Refuse(kLanguagesFile, language.line,
               "ngôn ngữ chính là “vi” và không có đường dẫn riêng, đường dẫn của ngôn ngữ khác là "
               "mã của nó: “/en”",
               "the main language is \"vi\" and has no path, the path of another one is its code: "
               "\"/en\"");
      }
    }
    for (const auto& [code, level] : levels_) {
      if (mains[code] > 0) continue;
      Refuse(kLanguagesFile, 0, fmt::format("cấp “{}” không có ngôn ngữ chính", code),
             fmt::format("level \"{}\" has no main language", code));
    }
  }

  void CheckHolidays() {
    std::set<Date> dates;
    for (const Holiday& holiday : book_.holidays) {
      if (!dates.insert(holiday.date).second) {
        Refuse(kHolidaysFile, holiday.line, "ngày này đã có ở trên",
               "this day stands above already");
      }
      const std::chrono::weekday weekday{std::chrono::sys_days(holiday.date)};
      const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
      if (holiday.kind == Holiday::Kind::kMakeUpDay && !weekend) {
        Refuse(kHolidaysFile, holiday.line, "ngày làm bù phải rơi vào cuối tuần",
               "a make-up day must be a weekend day");
      }
    }
  }

  void CheckTexts() {
    RefuseTwins(book_.texts, kPagesFile, [](const Text& text) { return text.code; });
    RefuseTwins(book_.texts, kPagesFile, [](const Text& text) {
      return text.path.empty() ? "code " + text.code : text.path;
    });
    for (const Text& text : book_.texts) {
      CheckPath(text);
      CheckPlaceholders(text, text.body.vi);
      CheckPlaceholders(text, text.body.en);
    }
  }

  void CheckPath(const Text& text) {
    constexpr std::string_view kFolder = "/-/";
    const std::string_view path = text.path;
    if (path.empty() ||
        (path.starts_with(kFolder) && IsSlug(path.substr(kFolder.size()), kLongestCode))) {
      return;
    }
    Refuse(kPagesFile, text.line, "“path” có dạng “/-/tro-nang”",
           "\"path\" looks like \"/-/tro-nang\"");
  }

  void CheckPlaceholders(const Text& text, std::string_view body) {
    constexpr std::array<std::string_view, 3> kPlaceholders{"{domain}", "{portal}", "{province}"};
    for (std::size_t open = body.find('{'); open != std::string_view::npos;
         open = body.find('{', open + 1)) {
      const std::string_view rest = body.substr(open);
      if (std::ranges::any_of(kPlaceholders, [&](auto p) { return rest.starts_with(p); })) continue;
      Refuse(kPagesFile, text.line, "chỉ có các chỗ điền {domain}, {portal}, {province}",
             "the only places to fill in are {domain}, {portal}, {province}");
    }
  }

  // No two records with the same key are in force on one day.
  template <class T, class Key>
  void RefuseTwins(const std::vector<T>& records, std::string_view file, Key&& key) {
    std::map<std::string, std::vector<const T*>> seen;
    for (const T& record : records) {
      std::vector<const T*>& others = seen[key(record)];
      for (const T* other : others) {
        if (record.valid.Overlaps(other->valid))
          RefuseTwin(file, record.line, key(record), other->line);
      }
      others.push_back(&record);
    }
  }

  void RefuseTwin(std::string_view file, int line, std::string_view key, int other_line) {
    Refuse(file, line, fmt::format("“{}” đã có ở dòng {} trong cùng thời gian", key, other_line),
           fmt::format("\"{}\" stands in line {} already for the same days", key, other_line));
  }

  const Level* RequireLevel(std::string_view file, int line, const std::string& code) {
    const auto level = levels_.find(code);
    if (level != levels_.end()) return level->second;
    Refuse(file, line, fmt::format("không có cấp “{}”", code),
           fmt::format("there is no level \"{}\"", code));
    return nullptr;
  }

  void RefuseSlug(std::string_view file, int line, std::string_view slug) {
    Refuse(file, line, fmt::format("“{}” phải gồm a–z, 0–9 và dấu gạch nối ở giữa", slug),
           fmt::format("\"{}\" must consist of a–z, 0–9 and hyphens inside", slug));
  }

  void Refuse(std::string_view file, int line, std::string vi, std::string en) {
    errors_.Add(file, line, std::move(vi), std::move(en));
  }

  const Rulebook& book_;
  RulebookErrors& errors_;
  std::map<std::string, const Level*, std::less<>> levels_;
  std::set<std::pair<std::string_view, std::string_view>> sections_;  // level, code
};

}  // namespace

void CheckRulebook(const Rulebook& rulebook, RulebookErrors& errors) {
  Checker(rulebook, errors).Run();
}

}  // namespace hoitu::rules
