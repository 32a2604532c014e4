#pragma once

#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/duty.h"

// The regulations of one province as data: everything that another province, or next year, has
// otherwise. Read from TOML and CSV by rules/load_rulebook.h; constant after that, so safe to share
// between threads. Every question takes the day it is asked for (R-LEG-14).
namespace hoitu::rules {

using Date = std::chrono::year_month_day;

// The days on which a record is in force, both included. Without limits it always is.
struct Validity {
  Date from = Date(std::chrono::year::min() / 1 / 1);
  Date to = Date(std::chrono::year::max() / 12 / 31);

  bool Contains(Date day) const { return from <= day && day <= to; }
  bool Overlaps(const Validity& other) const { return from <= other.to && other.from <= to; }
};

struct Record {
  Validity valid;
  int line = 0;  // where the record begins in its file
};

// The language of the main version of every portal, whose addresses name no language; Label::vi is
// in it.
inline constexpr std::string_view kMainLanguage = "vi";

// The same thing in the two languages of the interface. `en` is never empty.
struct Label {
  std::string vi;
  std::string en;
};

struct LegalBasis : Record {
  std::string code;    // how other records cite it
  std::string number;  // "80/2025/QĐ-UBND"
  Label title;
};

struct Province {
  std::string rulebook;  // "bac-ninh-2025": names this rulebook in logs and backups
  std::string code;      // the official code of the administrative unit
  Label name;            // "tỉnh Bắc Ninh"
  Label short_name;      // "Bắc Ninh"
  std::string domain;    // of the root portal; every component is a label before it
  std::vector<std::string> official_mail;  // domains of official e-mail (R-PII-13); none: any
  std::vector<LegalBasis> legal_basis;
};

struct UnitType {
  std::string code;
  Label name;
};

// A kind of portal. Exactly one level is the root: it has one portal, which owns the domain and
// from which directives go to all the others.
struct Level : Record {
  std::string code;
  Label name;
  Label portal_name;  // what a portal of this level calls itself (R-POR-04)
  bool root = false;
  std::string accent;                // #rrggbb, unless the portal chose its own
  std::vector<UnitType> unit_types;  // empty where the level knows no types
};

struct UnitPortal : Record {
  std::string code;  // official code of the unit, or one made up by the installation
  std::string level;
  std::string unit_type;  // empty where the level knows no types
  std::string official_name;
  std::string name;   // without the type, for lists and sorting
  std::string slug;   // the first label of its host; unused on the root level
  std::string basis;  // where the row comes from
};

enum class TimeUnit { kWorkingDay, kWorkingHour, kCalendarDay };

// By when something must be public, counted from the event `clock_start` names.
struct UpdateRule {
  enum class Kind { kContinuous, kOnChange, kWithin };
  Kind kind = Kind::kOnChange;
  int amount = 0;  // of `unit`; only for kWithin
  TimeUnit unit = TimeUnit::kWorkingDay;
  std::string clock_start;  // "receipt", "promulgation", …; only for kWithin
};

// A node of a level's section tree; its code is also its address. Order in the file is order on the
// page; parents stand before their children.
struct Section : Record {
  // Many dated items, or one text that is kept current; the others are such a text that is put
  // together from what the portal says of its organisation, with its items below (R-CAT-01).
  enum class Shape {
    kStream,
    kPage,
    kOrganisation,  // the organisation chart
    kLeaders,       // the leaders and their tasks
    kStaff,         // the officials to turn to
    kWorkCalendar,  // the leaders' work calendar
  };
  std::string level;
  std::string code;
  std::string parent;  // a code of the same level, or empty
  Label name;
  Shape shape = Shape::kStream;
  bool mandatory = false;              // a portal cannot remove it (R-CAT-31)
  std::vector<std::string> satisfies;  // "R-CAT-06", …
  UpdateRule update;
  std::string basis;
};

// As written in sections.toml; the first one where nothing is written.
inline constexpr std::array<std::pair<std::string_view, Section::Shape>, 6> kShapeNames{{
    {"stream", Section::Shape::kStream},
    {"page", Section::Shape::kPage},
    {"organisation", Section::Shape::kOrganisation},
    {"leaders", Section::Shape::kLeaders},
    {"staff", Section::Shape::kStaff},
    {"work_calendar", Section::Shape::kWorkCalendar},
}};
std::string_view CodeOf(Section::Shape shape);

struct HomeBlock : Record {
  std::string level;
  std::string section;
  int items = 0;
};

struct BoardRole : Record {
  struct Holder {
    std::string level;
    Label who;  // "Lãnh đạo UBND tỉnh"
  };
  enum class Scope { kPortal, kInstallation };
  std::string code;
  Label name;
  Scope scope = Scope::kPortal;
  DutySet duties;
  bool board_member = false;    // sits on the board named in the establishing decision
  int at_least = 0;             // on a complete board (R-EDB-01, R-EDB-17)
  int at_most = 0;              // 0: any number
  std::vector<Holder> holders;  // who holds it, where a regulation says so (R-EDB-02)
  std::string basis;
};

// One approval an item of a level needs before it may be published; several are taken in file
// order.
struct WorkflowStep : Record {
  std::string level;
  std::string code;
  Label name;
  std::vector<std::string> roles;  // any one of them; each has the duty kReview
  bool four_eyes = true;           // the approver is not the author of the revision
  std::string basis;
};

struct Deadline : Record {
  std::string code;  // "petition.own"
  Label name;
  int amount = 0;
  TimeUnit unit = TimeUnit::kWorkingDay;
  std::string clock_start;
  std::string basis;
};

struct LanguageRule : Record {
  enum class Need { kMain, kRequired, kOptional };
  std::string level;
  std::string code;  // BCP 47
  Label name;
  std::string native_name;
  std::string path;  // "" for the main language, else '/' and the code: "/en" (R-POR-11)
  Need need = Need::kOptional;
  std::string basis;
};

struct Holiday {
  enum class Kind { kDayOff, kMakeUpDay };  // a make-up day is a weekend day that is worked
  Date date;
  Kind kind = Kind::kDayOff;
  Label name;
  std::string basis;
  int line = 0;
};

// A fixed wording. {domain}, {portal}, {province} stand for the portal's own.
struct Text : Record {
  std::string code;  // "attribution"
  std::string
      path;  // "/-/tro-nang" of one with a page of its own (richtext/from_plain_text.h); or empty
  Label title;
  Label body;
  std::string basis;
};

struct Rulebook {
  Province province;
  std::string directive_section;  // where directives appear on every portal (R-SYN-01)
  std::vector<Level> levels;      // root first
  std::vector<UnitPortal> portals;
  std::vector<Section> sections;
  std::vector<HomeBlock> home;
  std::vector<BoardRole> roles;
  std::vector<WorkflowStep> workflow;
  std::vector<Deadline> deadlines;
  std::vector<LanguageRule> languages;
  std::vector<Holiday> holidays;
  std::vector<Text> texts;

  // Null when nothing of that name is in force on `day`. Pointers live as long as the rulebook.
  const Level* FindLevel(std::string_view code, Date day) const;
  const Section* FindSection(std::string_view level, std::string_view code, Date day) const;
  const BoardRole* FindRole(std::string_view code, Date day) const;
  const Deadline* FindDeadline(std::string_view code, Date day) const;
  const Text* FindText(std::string_view code, Date day) const;
  const Text* FindTextPage(std::string_view path, Date day) const;
  const LegalBasis* FindLegalBasis(std::string_view code, Date day) const;

  // In file order, those in force on `day`.
  std::vector<const UnitPortal*> PortalsOn(Date day) const;
  std::vector<const Section*> SectionsOf(std::string_view level, Date day) const;
  std::vector<const HomeBlock*> HomeOf(std::string_view level, Date day) const;
  std::vector<const WorkflowStep*> StepsOf(std::string_view level, Date day) const;
  std::vector<const LanguageRule*> LanguagesOf(std::string_view level, Date day) const;
  std::vector<const Text*> TextPages(Date day) const;
};

}  // namespace hoitu::rules
