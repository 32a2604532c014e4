# hoitu_room(<folder below src> DEPS <rooms…> LIBS <outside libraries…>)
#
# One room is one folder, one namespace, one static library. Its *_test.cc become one program, linked only
# with the room and what the room declares (TEST_DEPS and TEST_LIBS for the tests alone). Every declared edge goes to rooms.txt, which the test `layers`
# holds against the #include lines: an edge that is not declared here is an error.
#
# LABELS sanitized (parses bytes from outside) and threaded (shares state between threads) choose the rooms
# whose tests also run under Clang's sanitizers.
add_custom_target(sanitized_tests)
add_custom_target(threaded_tests)

function(hoitu_room folder)
  cmake_parse_arguments(ROOM "" "" "DEPS;LIBS;TEST_DEPS;TEST_LIBS;LABELS" ${ARGN})
  string(REPLACE "/" "_" name ${folder})
  set(target hoitu_${name})
  set(dir ${CMAKE_SOURCE_DIR}/src/${folder})

  file(GLOB sources CONFIGURE_DEPENDS ${dir}/*.cc)
  file(GLOB headers CONFIGURE_DEPENDS ${dir}/*.h)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cc$")
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  if(NOT sources)
    set(sources ${CMAKE_SOURCE_DIR}/cmake/header_only_room.cc)
  endif()

  add_library(${target} STATIC ${sources})
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  # A header stands alone when its own .cc includes it first (the test `own_headers` says that it does). Those without
  # a .cc are compiled by themselves in the target all_verify_interface_header_sets.
  set(without_source ${headers})
  foreach(source ${sources})
    string(REGEX REPLACE "\\.cc$" ".h" own ${source})
    list(REMOVE_ITEM without_source ${own})
  endforeach()
  list(REMOVE_ITEM headers ${without_source})
  target_sources(${target} PUBLIC
    FILE_SET HEADERS BASE_DIRS ${CMAKE_SOURCE_DIR}/src FILES ${headers}
    FILE_SET without_source TYPE HEADERS BASE_DIRS ${CMAKE_SOURCE_DIR}/src FILES ${without_source})
  set_target_properties(${target} PROPERTIES INTERFACE_HEADER_SETS_TO_VERIFY without_source)
  foreach(dep ${ROOM_DEPS})
    string(REPLACE "/" "_" dep_name ${dep})
    target_link_libraries(${target} PUBLIC hoitu_${dep_name})
  endforeach()
  target_link_libraries(${target} PUBLIC ${ROOM_LIBS})
  string(JOIN " " edges ${ROOM_DEPS})
  string(JOIN " " test_edges ${ROOM_TEST_DEPS})
  file(APPEND ${CMAKE_BINARY_DIR}/rooms.txt "${folder}: ${edges} | ${test_edges}\n")

  if(HOITU_TESTS AND tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE ${target} GTest::gtest GTest::gmock GTest::gtest_main
      ${ROOM_TEST_LIBS})
    foreach(dep ${ROOM_TEST_DEPS})
      string(REPLACE "/" "_" dep_name ${dep})
      target_link_libraries(${name}_test PRIVATE hoitu_${dep_name})
    endforeach()
    target_compile_definitions(${name}_test PRIVATE HOITU_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name}_test)
    set_tests_properties(${name} PROPERTIES TIMEOUT 300)
    foreach(label ${ROOM_LABELS})
      set_property(TEST ${name} APPEND PROPERTY LABELS ${label})
      add_dependencies(${label}_tests ${name}_test)
    endforeach()
  endif()
endfunction()
