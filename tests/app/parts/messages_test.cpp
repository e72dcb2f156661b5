// What io says has words on both sides, the command's and the page's.
#include "app/parts/messages.h"

#include <string>
#include <string_view>

#include "app/app_test.h"
#include "io/english.h"

namespace kol::app {
namespace {

using Messages = AppTest;

// A message with a value for each name in braces: a number, or for a code within it the last one.
io::Message sample_of(io::Code code) {
  io::Message message = {code, {}};
  std::string_view words = io::english_of(code);
  for (std::size_t open = words.find('{'); open != std::string_view::npos; open = words.find('{')) {
    words.remove_prefix(open + 1);
    const std::string_view name = words.substr(0, words.find('}'));
    if (name == "reason") {
      message.values.push_back({name, io::Code::skipped_repeat});
      message.values.push_back({"record", std::size_t{12345}});
    } else if (name == "id" || name == "platform" || name == "field") {
      message.values.push_back({name, "a text"});
    } else {
      message.values.push_back({name, std::size_t{1234}});
    }
  }
  return message;
}

TEST_F(Messages, SayTheSameOnThePageAsByTheCommand) {
  for (std::size_t i = 0; i < io::kCodeCount; ++i) {
    const auto code = static_cast<io::Code>(i);
    EXPECT_EQ(app_.ui.words[word_of(code)], io::english_of(code));
    const std::string said = in_words(app_, sample_of(code));
    EXPECT_EQ(said, io::in_english(sample_of(code)));
    EXPECT_EQ(said.find_first_of("{}"), std::string::npos) << said;
  }
}

TEST_F(Messages, HaveTheKeyOfTheirCode) {
  EXPECT_EQ(ui::kWordKeys[static_cast<std::size_t>(word_of(io::Code::skipped_blank))],
            "io.skipped_blank");
}

TEST_F(Messages, HoldWordsWithinWords) {
  const io::Message message = {io::Code::table_all_skipped,
                               {{"count", std::size_t{2}},
                                {"reason", io::Code::skipped_repeat},
                                {"record", std::size_t{1}}}};
  EXPECT_EQ(in_words(app_, message), "all 2 records were skipped; the first: the same as record 1");
  const io::Message broken = {io::Code::json_broken,
                              {{"found", io::Code::syntax_byte},
                               {"byte", std::string("FF")},
                               {"expected", io::Code::syntax_comma},
                               {"close", std::string("}")}}};
  EXPECT_EQ(in_words(app_, broken), R"(not JSON: expected "," or "}", found the byte 0xFF)");
  EXPECT_EQ(io::in_english(broken), R"(not JSON: expected "," or "}", found the byte 0xFF)");
}

TEST_F(Messages, NameThePlaceIfThereIsOne) {
  const io::Message message = {io::Code::json_missing};
  EXPECT_EQ(in_words(app_, io::Problem{"campaign.name", message}), "campaign.name: is missing");
  EXPECT_EQ(in_words(app_, io::Problem{"", message}), "is missing");
}

}  // namespace
}  // namespace kol::app
