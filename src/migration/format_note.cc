#include "migration/format_note.h"

#include <fmt/format.h>

#include "base/problem_text.h"

namespace hoitu::migration {

std::string FormatNote(const Note& note, Language language) {
  const bool vietnamese = language == Language::kVietnamese;
  const ProblemText meaning = FindProblemText(note.message);
  std::string text = fmt::format("{} {}", vietnamese ? "dòng" : "line", note.line);
  if (!note.field.empty()) text += " " + note.field;
  if (note.kind == Note::Kind::kRefused) text += vietnamese ? ": bị từ chối" : ": refused";
  text += fmt::format(": {}", vietnamese ? meaning.vietnamese : meaning.english);
  if (!note.detail.empty()) text += fmt::format(" ({})", note.detail);
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return text;
}

}  // namespace hoitu::migration
