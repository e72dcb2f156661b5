# What every source of ours is compiled with.
add_library(kol_options INTERFACE)
target_compile_options(kol_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -fno-exceptions
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)  # GCC bug 105651: false alarms about "text" + std::string
if(KOL_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  # Debian's emcc needs acorn from Debian's folder, where only Debian's own node looks by itself.
  if(EXISTS /usr/share/nodejs/acorn)
    set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK
      "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs:$ENV{NODE_PATH}")
  endif()
  # Every browser with WebGL2 has these instructions; later Emscriptens use them by default.
  add_compile_options(-mbulk-memory -mnontrapping-fptoint -msign-ext -fno-exceptions -fno-rtti)
  add_link_options(-sALLOW_MEMORY_GROWTH)
  if(NOT KOL_QUICK)
    add_compile_options(-flto)
    add_link_options(-flto)
  endif()
  if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 3.1.27)  # before, the stack has 5 MB, since, 64 KB
    add_link_options(-sSTACK_SIZE=1MB)
  endif()
endif()

# Lets the fuzzer see the ways through these, and fast enough to try many; other programs link with them as
# before.
function(kol_fuzzed)
  foreach(target IN LISTS ARGN)
    if(KOL_FUZZ)
      target_compile_options(${target} PRIVATE -O1 -fsanitize=fuzzer-no-link)
    endif()
  endforeach()
endfunction()

# Compiles these libraries for size: over the network a byte costs more than it gains.
function(kol_small)
  foreach(library IN LISTS ARGN)
    if(TARGET ${library} AND NOT KOL_QUICK)
      target_compile_options(${library} PRIVATE -Oz)
    endif()
  endforeach()
endfunction()
