# kol_precompile(TARGET HEADER…) with KOL_PRECOMPILE: the headers are read once for all sources of the target,
# which then compile in half of the time. Not with GCC, which then warns of what is in the standard library's
# own headers; its build, and clang-tidy, find what a source forgets to include.
function(kol_precompile target)
  if(NOT KOL_PRECOMPILE OR NOT CMAKE_CXX_COMPILER_ID MATCHES Clang)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE ${ARGN})
  # Else no two are the same, and ccache knows none of their users.
  target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
endfunction()

# What most of our sources include.
set(KOL_STANDARD_HEADERS
  <algorithm> <array> <cmath> <cstdint> <functional> <map> <optional> <span> <string> <string_view>
  <utility> <variant> <vector>)
