# kol_embed(TARGET FILE NAME) makes `extern const std::string_view kol::NAME` the text of FILE, declared in
# the generated header NAME.h.
function(kol_embed target file name)
  file(READ ${CMAKE_SOURCE_DIR}/${file} text)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${file})
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/embedded/${target})
  file(CONFIGURE OUTPUT ${folder}/${name}.h @ONLY CONTENT
"#pragma once
#include <string_view>
namespace kol {
extern const std::string_view ${name};  // the text of ${file}
}
")
  file(CONFIGURE OUTPUT ${folder}/${name}.cpp @ONLY CONTENT
"#include \"${name}.h\"
const std::string_view kol::${name} = R\"embedded(@text@)embedded\";
")
  target_sources(${target} PRIVATE ${folder}/${name}.cpp)
  target_include_directories(${target} PRIVATE ${folder})
endfunction()
