#pragma once

#include <string>

#include "migration/import_line.h"

namespace hoitu::migration {

enum class Language { kVietnamese, kEnglish };

// What a note says to the person at the terminal, with the text of its key (base/problem_text.h):
// "dòng 12 /title: bị từ chối: Bài cần có tiêu đề." — one line, whatever the detail holds.
std::string FormatNote(const Note& note, Language language);

}  // namespace hoitu::migration
