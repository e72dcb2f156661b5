# The page: src/app/main.cpp and the browser's side of src/platform/web over the libraries, and the files
# of web/, put together in KOL_DIST.
file(GLOB platform_sources CONFIGURE_DEPENDS src/platform/web/*.cpp)
file(GLOB platform_scripts CONFIGURE_DEPENDS src/platform/web/*.js)

# The sources are named here, not put in a library: an archive would lose functions that only JavaScript
# calls.
add_executable(page src/app/main.cpp ${platform_sources}
  ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
set_source_files_properties(${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp PROPERTIES
  COMPILE_OPTIONS -w)
target_include_directories(page SYSTEM PRIVATE ${imgui_SOURCE_DIR}/backends)
target_compile_definitions(page PRIVATE IMGUI_IMPL_OPENGL_ES3)
target_link_libraries(page PRIVATE kol_app)
kol_small(page)
set_target_properties(page PROPERTIES OUTPUT_NAME kolculator SUFFIX .js)

# The worker's program: calculations alone, with SIMD. Browsers without run the page's there, too.
add_executable(calculation src/app/work/main.cpp src/platform/web/work.cpp)
target_link_libraries(calculation PRIVATE kol_app kol_simd)
kol_small(calculation)
set_target_properties(calculation PROPERTIES SUFFIX .js)

foreach(program page calculation)
  target_link_options(${program} PRIVATE
    -sENVIRONMENT=web,worker -sMODULARIZE -sEXPORT_ES6
    -sFILESYSTEM=0 -sMALLOC=emmalloc -sSUPPORT_ERRNO=0
    -sDYNAMIC_EXECUTION=0  # for the content security policy
    -sMINIFY_HTML=0)       # Debian's 3.1.6 dies in it
  foreach(script IN LISTS platform_scripts)
    target_link_options(${program} PRIVATE "SHELL:--js-library ${script}")
  endforeach()
  set_property(TARGET ${program} APPEND PROPERTY LINK_DEPENDS ${platform_scripts})
endforeach()
target_link_options(page PRIVATE
  $<IF:$<BOOL:${KOL_QUICK}>,-O1,-Oz>
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  --profiling-funcs      # names of functions, for script/split.mjs, which takes them off again
  -sINCOMING_MODULE_JS_API=canvas,locateFile,instantiateWasm,print,printErr,onAbort)
target_link_options(calculation PRIVATE
  $<IF:$<BOOL:${KOL_QUICK}>,-O1,-O3>
  -sUSE_ES6_IMPORT_META=0  # it is told where its program lies
  -sINCOMING_MODULE_JS_API=instantiateWasm)

# The fonts, cut down to what the interface and Latin names need: Latin-1, currency
# signs, dashes and quotes, a few signs of arithmetic, arrows. Everything else the browser draws.
find_program(KOL_PYFTSUBSET pyftsubset REQUIRED)
set(glyphs U+20-7E,U+A0-FF,U+E3F,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026)
string(APPEND glyphs ,U+20A0-20BF,U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265,U+25B2,U+25BC)
set(fonts)
foreach(weight Regular Bold)
  string(TOLOWER noto-sans-${weight}.ttf name)
  add_custom_command(OUTPUT fonts/${name}
    COMMAND ${CMAKE_COMMAND} -E make_directory fonts
    COMMAND ${KOL_PYFTSUBSET} ${KOL_FONTS}/NotoSans-${weight}.ttf --output-file=fonts/${name}
            --unicodes=${glyphs} --layout-features= --no-hinting --desubroutinize
            --name-IDs=1,2 --notdef-outline
    DEPENDS ${KOL_FONTS}/NotoSans-${weight}.ttf ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "Subsetting Noto Sans ${weight}")
  list(APPEND fonts ${CMAKE_BINARY_DIR}/fonts/${name})
endforeach()
add_custom_target(fonts DEPENDS ${fonts})

# In two parts, the second of which comes after the first picture.
find_program(KOL_NODE node REQUIRED)
find_program(KOL_WASM_SPLIT wasm-split HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin REQUIRED)
cmake_path(GET KOL_WASM_SPLIT PARENT_PATH binaryen)
file(GLOB_RECURSE split_sources CONFIGURE_DEPENDS script/split.mjs script/split/*.mjs script/site/words.mjs
  web/page/*.js web/i18n/en.json web/data/benchmarks.json web/samples/*.json)
add_custom_command(OUTPUT split/first_words.json
  COMMAND ${CMAKE_COMMAND} -E env KOL_BINARYEN=${binaryen} ${KOL_NODE} ${CMAKE_SOURCE_DIR}/script/split.mjs ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}
          $<$<NOT:$<BOOL:${KOL_QUICK}>>:small>
  DEPENDS page ${fonts} ${split_sources}
  COMMENT "Splitting the program" VERBATIM)
add_custom_target(split DEPENDS split/first_words.json)

# The site is put together anew in every build; only files that changed are written.
add_custom_target(site ALL
  COMMAND ${KOL_NODE} ${CMAKE_SOURCE_DIR}/script/site.mjs ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR} ${KOL_DIST}
  COMMENT "Putting the site together in ${KOL_DIST}")
add_dependencies(site split calculation words_used)
