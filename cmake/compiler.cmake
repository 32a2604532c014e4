# What every target of ours is compiled with. Warnings are errors; third-party headers are system headers.

add_compile_options(-Wall -Wextra -Werror -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  -fno-omit-frame-pointer -fstack-protector-strong)

if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  add_compile_options(-Wthread-safety)
endif()

if(HOITU_SANITIZE)
  add_compile_options(-fsanitize=${HOITU_SANITIZE} -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${HOITU_SANITIZE})
else()
  add_compile_definitions($<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
endif()
add_compile_definitions($<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

find_program(HOITU_MOLD mold)
if(HOITU_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
find_program(HOITU_CCACHE ccache)
if(HOITU_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${HOITU_CCACHE})
endif()
