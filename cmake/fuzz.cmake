# hoitu_fuzz(<name> <room>)
#
# tests/fuzz/<name>_fuzz.cc becomes a libFuzzer program over the room, with the inputs of
# tests/fuzz/<name>_seeds to start from. As a test it runs for a moment only. To look for more:
#
#   cmake --preset fuzz && cmake --build --preset fuzz --target <name>_fuzz
#   build/fuzz/bin/<name>_fuzz build/fuzz/found/<name> tests/fuzz/<name>_seeds
option(HOITU_FUZZ "Build the fuzz targets, with everything instrumented for them (Clang only)" OFF)

if(HOITU_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()

function(hoitu_fuzz name room)
  # New inputs are written to the first folder, which is not the one with the seeds.
  set(found ${CMAKE_BINARY_DIR}/found/${name})
  file(MAKE_DIRECTORY ${found})
  add_executable(${name}_fuzz ${CMAKE_SOURCE_DIR}/tests/fuzz/${name}_fuzz.cc)
  target_link_libraries(${name}_fuzz PRIVATE hoitu_${room})
  target_link_options(${name}_fuzz PRIVATE -fsanitize=fuzzer)
  add_test(NAME fuzz_${name}
    COMMAND ${name}_fuzz -runs=20000 ${found} ${CMAKE_SOURCE_DIR}/tests/fuzz/${name}_seeds)
endfunction()
