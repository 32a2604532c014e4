#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "articles/article.h"
#include "base/clock.h"
#include "base/result.h"

namespace hoitu::migration {

// Something about one line for the person who runs the import.
struct Note {
  enum class Kind {
    kRefused,   // nothing of the line was taken
    kAdjusted,  // it was taken, with a change or a loss the note names
  };
  Kind kind = Kind::kRefused;
  std::int64_t line = 0;
  std::string field;    // JSON pointer into the line, or empty
  std::string message;  // a key, see migration/import_messages.h
  std::string detail;   // what it was, shortened; may be empty

  bool operator==(const Note&) const = default;
};

struct ImportedPicture {
  std::string path;  // as the line says; below the folder of the import
  std::string alt;
};

// Brings a picture into the media collection and gives its number there; nothing when it cannot be
// had (there is no such file, it is no picture, …). The same picture again is the same number.
using KeepPicture = std::function<std::optional<std::int64_t>(const ImportedPicture& picture)>;

// What one import knows before its first line.
struct LineRules {
  std::set<std::string, std::less<>> sections;  // of the portal
  std::string default_section;
  Instant now;
  KeepPicture keep_picture;  // may be empty: pictures are left out and noted
};

struct ImportedLine {
  std::string source_id;
  articles::ArticleContent content;
  std::optional<Instant> published_at;  // absent: a draft
  std::vector<Note> notes;              // all kAdjusted
};

// Reads one line: an object with "title" and one of "html", "body" (HTML too) or "text" (plain),
// and, where known, "id", "summary", "section", "author", "source", "source_url", "published_at",
// "language", "state" ("published", which is the default, or "draft"), "images" ([{"path", "alt"}];
// the first is the cover). What is missing but can be had otherwise is made up and noted: the
// summary from the text, the section and the time from the rules, the id from the content.
Result<ImportedLine> ReadImportLine(std::int64_t number, std::string_view text,
                                    const LineRules& rules);

}  // namespace hoitu::migration
