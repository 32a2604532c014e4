# What the browser gets, built by npm's tools into <build>/share/hoitu/{site,console}, where the program
# looks for it (app/settings.h: share_dir).

# hoitu_assets(<folder with package.json> <folder below share/hoitu> COMMAND <build command taking OUT>)
function(hoitu_assets folder destination)
  cmake_parse_arguments(ASSETS "" "" "COMMAND" ${ARGN})
  set(source ${CMAKE_SOURCE_DIR}/${folder})
  set(out ${CMAKE_BINARY_DIR}/share/hoitu/${destination})
  set(stamps ${CMAKE_BINARY_DIR}/assets)
  file(MAKE_DIRECTORY ${stamps})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${source}/*)
  file(GLOB shared CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/i18n/*.json ${CMAKE_SOURCE_DIR}/api/openapi.yaml)
  list(FILTER sources EXCLUDE REGEX "/(node_modules|dist|output)/|/src/api/schema\\.ts$")

  add_custom_command(OUTPUT ${stamps}/${destination}.installed
    COMMAND npm ci --no-audit --no-fund --loglevel=error
    COMMAND ${CMAKE_COMMAND} -E touch ${stamps}/${destination}.installed
    WORKING_DIRECTORY ${source}
    DEPENDS ${source}/package-lock.json
    COMMENT "npm ci in ${folder}" USES_TERMINAL)
  add_custom_command(OUTPUT ${stamps}/${destination}.built
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${out}
    COMMAND ${ASSETS_COMMAND} ${out}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamps}/${destination}.built
    WORKING_DIRECTORY ${source}
    DEPENDS ${stamps}/${destination}.installed ${sources} ${shared}
    COMMENT "Building ${folder}")
  add_custom_target(${destination}_assets DEPENDS ${stamps}/${destination}.built)
endfunction()
