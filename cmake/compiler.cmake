# What every target of ours is compiled with. Warnings are errors; third-party headers are system headers.

add_compile_options(-Wall -Wextra -Werror -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  -fno-omit-frame-pointer -fstack-protector-strong)

if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # libstdc++ 12 calls its own deprecated get_temporary_buffer from std::ranges::stable_sort.
  add_compile_options(-Wthread-safety -Wno-deprecated-declarations)
else()
  # g++ 12 sees both in correct uses of std::string and std::optional once it inlines (GCC bugs 105329 and 105562);
  # Clang and the sanitizers look for the real ones.
  add_compile_options($<$<NOT:$<CONFIG:Debug>>:-Wno-restrict> $<$<NOT:$<CONFIG:Debug>>:-Wno-maybe-uninitialized>)
endif()

# Enough to read a stack; whole debug information doubles the time to build.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")

if(HOITU_SANITIZE)
  set(CMAKE_CXX_FLAGS_DEBUG "-gline-tables-only") # a sanitizer's report needs no more
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
