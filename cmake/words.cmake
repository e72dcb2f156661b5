# The words of the interface: every key of web/i18n/en.json becomes a value of `enum class kol::ui::Word`
# in the generated header ui/words.h ("compare.title" is Word::compare_title), so that a key that is used
# but not there does not compile. The other languages must have the same keys; and a build-time check
# names the keys that nothing uses.
set(KOL_WORDS_FOLDER ${CMAKE_BINARY_DIR}/words)

# The keys of a flat JSON object of texts.
function(kol_word_keys file keys)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} json)
  string(JSON count ERROR_VARIABLE error LENGTH "${json}")
  if(error)
    message(FATAL_ERROR "${file}: ${error}")
  endif()
  set(found)
  if(count GREATER 0)
    math(EXPR last "${count} - 1")
    foreach(index RANGE ${last})
      string(JSON key MEMBER "${json}" ${index})
      if(NOT key MATCHES "^[a-z][a-z0-9_.]*$")
        message(FATAL_ERROR "${file}: \"${key}\" may have only a to z, digits, _ and .")
      endif()
      list(APPEND found ${key})
    endforeach()
  endif()
  set(${keys} "${found}" PARENT_SCOPE)
endfunction()

# Fails naming what `wrong`, a list of keys, holds.
function(kol_no_keys file trouble wrong)
  if(wrong)
    string(REPLACE ";" ", " names "${wrong}")
    message(FATAL_ERROR "${file}: ${trouble}: ${names}")
  endif()
endfunction()

function(kol_generate_words)
  set(english ${CMAKE_SOURCE_DIR}/web/i18n/en.json)
  kol_word_keys(${english} keys)
  file(GLOB languages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/i18n/*.json)
  list(REMOVE_ITEM languages ${english})
  foreach(language IN LISTS languages)
    kol_word_keys(${language} translated)
    set(missing ${keys})
    list(REMOVE_ITEM missing "" ${translated})
    kol_no_keys(${language} "missing" "${missing}")
    list(REMOVE_ITEM translated "" ${keys})
    kol_no_keys(${language} "not in en.json" "${translated}")
  endforeach()

  set(values)
  set(texts)
  foreach(key IN LISTS keys)
    string(REPLACE "." "_" value ${key})
    string(APPEND values "  ${value},\n")
    string(APPEND texts "    \"${key}\",\n")
  endforeach()
  list(LENGTH keys count)
  file(CONFIGURE OUTPUT ${KOL_WORDS_FOLDER}/ui/words.h @ONLY CONTENT
"// Generated from web/i18n/en.json: the keys of the interface's words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kol::ui {

enum class Word : std::uint16_t {
@values@};

inline constexpr std::size_t kWordCount = @count@;

// The key of each word, in the order of Word. Only for tests: the program gets the texts in that order.
inline constexpr std::array<std::string_view, kWordCount> kWordKeys = {
@texts@};

}  // namespace kol::ui
")
  file(CONFIGURE OUTPUT ${KOL_WORDS_FOLDER}/keys.txt @ONLY CONTENT "@keys@")
endfunction()
kol_generate_words()
add_library(kol_words INTERFACE)
target_include_directories(kol_words INTERFACE ${KOL_WORDS_FOLDER})

file(GLOB_RECURSE users CONFIGURE_DEPENDS src/ui/* src/app/* src/platform/* web/*.js shell.html)
add_custom_command(OUTPUT ${KOL_WORDS_FOLDER}/used
  COMMAND ${CMAKE_COMMAND} -D KEYS=${KOL_WORDS_FOLDER}/keys.txt -D SOURCE=${CMAKE_SOURCE_DIR}
          -P ${CMAKE_SOURCE_DIR}/cmake/words_used.cmake
  COMMAND ${CMAKE_COMMAND} -E touch ${KOL_WORDS_FOLDER}/used
  DEPENDS ${users} ${KOL_WORDS_FOLDER}/keys.txt ${CMAKE_SOURCE_DIR}/cmake/words_used.cmake
  COMMENT "Looking for words that nothing uses")
add_custom_target(words_used ALL DEPENDS ${KOL_WORDS_FOLDER}/used)
