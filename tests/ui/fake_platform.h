// The platform of the tests: notes what the program asks of the page and answers as an English
// browser would, with texts beyond the shipped font measured by the character.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "platform/platform.h"

namespace kol::platform {

struct Asked {
  int frames = 0;
  std::vector<std::string> semantics;  // the differences, in order
  std::vector<std::uint32_t> focused;
  std::string copied;
  int file_pickers = 0;
  int table_words = 0;
  std::vector<std::size_t> sheets;
  struct Begun {
    Work work;
    std::uint32_t number;
    std::string workspace;
  };
  std::vector<Begun> works;
  int works_ended = 0;
  struct Worked {
    std::uint32_t number;
    double share;
    std::string json;
  };
  std::vector<Worked> worked;
  std::string saved_name;
  std::string saved_bytes;
  std::string shared;
  std::string shared_screen;
  struct Address {
    std::string address;
    std::string title;
    Step step;
  };
  std::vector<Address> addresses;
  std::string picture;
  std::string reported;
  struct Kept {
    KeptNote note;
    std::string base;
    std::string copy_id;
    std::string text;
  };
  std::vector<Kept> kept;
  std::vector<std::pair<std::string, Purpose>> loaded;
  std::vector<std::string> forgotten;
  std::vector<std::string> brought_back;
  std::string view;
  int keep_soon = 0;
  Cursor cursor = Cursor::arrow;
  Scheme scheme = Scheme::system;
  double told_height = 0;
  std::string told_figures;
  std::vector<Turn> told_turns;
  std::vector<std::string> logged;
  std::vector<std::string> collisions;
};

// What was asked since the last forget_asked().
Asked& asked();
void forget_asked();

}  // namespace kol::platform
