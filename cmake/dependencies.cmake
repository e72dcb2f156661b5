# Libraries of others: Debian's where they are installed (script/bootstrap), else fetched from upstream.
include(FetchContent)

# kol_fetch(NAME LOCAL URL TAG): the sources are those in folder LOCAL if it is there.
macro(kol_fetch name local url tag)
  string(TOUPPER ${name} upper)
  if(EXISTS ${local} AND NOT FETCHCONTENT_SOURCE_DIR_${upper})
    set(FETCHCONTENT_SOURCE_DIR_${upper} ${local})
  endif()
  FetchContent_Declare(${name} GIT_REPOSITORY ${url} GIT_TAG ${tag} GIT_SHALLOW TRUE SYSTEM)
  FetchContent_MakeAvailable(${name})
endmacro()

# nlohmann/json, header only. For wasm it stands behind a folder of its own: the system's include folder
# must never be on Emscripten's path.
find_path(KOL_JSON_INCLUDE nlohmann/json.hpp PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT KOL_JSON_INCLUDE)
  kol_fetch(json none https://github.com/nlohmann/json.git v3.11.3)
  set(KOL_JSON_INCLUDE ${json_SOURCE_DIR}/include CACHE PATH "" FORCE)
endif()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/json_include)
file(CREATE_LINK ${KOL_JSON_INCLUDE}/nlohmann ${CMAKE_BINARY_DIR}/json_include/nlohmann SYMBOLIC)
add_library(kol_json INTERFACE)
target_include_directories(kol_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/json_include)
target_compile_definitions(kol_json INTERFACE JSON_NOEXCEPTION)

# Dear ImGui without demo, debug tools (half of its size) and built-in font. Its renderer is in page.cmake.
if(KOL_UI)
  kol_fetch(imgui ${CMAKE_SOURCE_DIR}/build/deps/imgui https://github.com/ocornut/imgui.git v1.92.2b)
  add_library(imgui STATIC
    ${imgui_SOURCE_DIR}/imgui.cpp ${imgui_SOURCE_DIR}/imgui_draw.cpp
    ${imgui_SOURCE_DIR}/imgui_tables.cpp ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
  target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
  target_compile_definitions(imgui PUBLIC
    IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_DEFAULT_FONT
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
    IMGUI_USE_WCHAR32)
  if(KOL_SANITIZE)  # it draws every frame of the tests
    target_compile_options(imgui PRIVATE -O1)
  endif()
  if(EMSCRIPTEN)  # its checks of how it is called are made in the native tests
    target_compile_definitions(imgui PUBLIC "IM_ASSERT_USER_ERROR(CONDITION,TEXT)=((void)0)")
  endif()

  # Noto Sans: the page ships a part of it, the tests measure with it.
  find_path(KOL_FONTS NotoSans-Regular.ttf PATHS /usr/share/fonts ~/.local/share/fonts REQUIRED
    PATH_SUFFIXES truetype/noto noto google-noto NO_CMAKE_FIND_ROOT_PATH)
endif()
