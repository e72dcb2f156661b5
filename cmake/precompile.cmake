# kol_precompile(TARGET HEADER…) with KOL_PRECOMPILE: the headers are read once for all sources of the target,
# which then compile in half of the time. What a source forgets to include is found by clang-tidy, which reads
# without.
function(kol_precompile target)
  if(NOT KOL_PRECOMPILE)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE ${ARGN})
  if(CMAKE_CXX_COMPILER_ID MATCHES Clang)  # else no two are the same, and ccache knows none of their users
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  endif()
endfunction()

# What most of our sources include.
set(KOL_STANDARD_HEADERS
  <algorithm> <array> <cmath> <cstdint> <functional> <map> <optional> <span> <string> <string_view>
  <utility> <variant> <vector>)
