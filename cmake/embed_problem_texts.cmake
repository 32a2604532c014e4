# hoitu_embed_problem_texts(<target>): compiles i18n/problems.{vi,en}.json into the target, so that a binary
# can always say what is wrong, even that its share folder is not there.
#
# The same file run as a script (cmake -P) writes that source: it is the build's command.
if(CMAKE_SCRIPT_MODE_FILE)
  file(READ ${FOLDER}/problems.vi.json vietnamese)
  file(READ ${FOLDER}/problems.en.json english)
  set(entries "")
  string(JSON count LENGTH "${vietnamese}")
  math(EXPR last "${count} - 1")
  foreach(index RANGE ${last})
    string(JSON key MEMBER "${vietnamese}" ${index})
    string(JSON vi GET "${vietnamese}" ${key})
    string(JSON en GET "${english}" ${key}) # an error where there is none
    string(APPEND entries "    {\"${key}\",\n     R\"text(${vi})text\",\n     R\"text(${en})text\"},\n")
  endforeach()
  file(WRITE ${OUTPUT} "// Written by cmake/embed_problem_texts.cmake.
#include <array>

#include \"base/problem_text.h\"

namespace hoitu {

std::span<const ProblemText> ProblemTexts() {
  static constexpr std::array kTexts = std::to_array<ProblemText>({
${entries}  });
  return kTexts;
}

}  // namespace hoitu
")
  return()
endif()

set(HOITU_EMBED_PROBLEM_TEXTS ${CMAKE_CURRENT_LIST_FILE})

function(hoitu_embed_problem_texts target)
  set(folder ${CMAKE_SOURCE_DIR}/i18n)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/built_in_problem_texts.cc)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DFOLDER=${folder} -P ${HOITU_EMBED_PROBLEM_TEXTS}
    DEPENDS ${folder}/problems.vi.json ${folder}/problems.en.json ${HOITU_EMBED_PROBLEM_TEXTS}
    COMMENT "Embedding the texts of problems"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
