# hoitu_embed_migrations(<target>): compiles migrations/*.sql into the target, so that a binary always
# carries the schema it was built for. Adding or changing a file rebuilds one source.
#
# The same file run as a script (cmake -P) writes that source: it is the build's command.
if(CMAKE_SCRIPT_MODE_FILE)
  set(entries "")
  string(REPLACE "|" ";" files "${FILES}")
  foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME_WE)
    file(READ ${file} text)
    string(APPEND entries "    {\"${name}\", R\"migration(${text})migration\"},\n")
  endforeach()
  file(WRITE ${OUTPUT} "// Written by cmake/embed_migrations.cmake.
#include <array>

#include \"store/migrations.h\"

namespace hoitu::store {

std::span<const Migration> BuiltInMigrations() {
  static constexpr std::array kMigrations = std::to_array<Migration>({
${entries}  });
  return kMigrations;
}

}  // namespace hoitu::store
")
  return()
endif()

set(HOITU_EMBED_MIGRATIONS ${CMAKE_CURRENT_LIST_FILE})

function(hoitu_embed_migrations target)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/built_in_migrations.cc)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/migrations/*.sql) # sorted by name
  string(JOIN "|" joined ${files})
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} "-DFILES=${joined}" -P ${HOITU_EMBED_MIGRATIONS}
    DEPENDS ${files} ${HOITU_EMBED_MIGRATIONS}
    COMMENT "Embedding migrations"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
