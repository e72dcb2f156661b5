# nlohmann/json, header only. For wasm it stands behind a folder of its own: the system's include folder
# must never be on Emscripten's path.
find_path(KOL_JSON_INCLUDE nlohmann/json.hpp REQUIRED PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/json_include)
file(CREATE_LINK ${KOL_JSON_INCLUDE}/nlohmann ${CMAKE_BINARY_DIR}/json_include/nlohmann SYMBOLIC)
add_library(kol_json INTERFACE)
target_include_directories(kol_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/json_include)
target_compile_definitions(kol_json INTERFACE JSON_NOEXCEPTION)
