// The bridge between program and page is written down on both sides, in C++ and in JavaScript, and
// no compiler sees both. Here they are compared: what numbers mean, and which arguments go over in
// which order, from the page's functions to the program's and back.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <regex>
#include <string>

#include "bridge/sources.h"

namespace kol::bridge {
namespace {

using testing::AnyOf;
using testing::Contains;
using testing::Eq;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAreArray;

// ---- Enumerations ----

struct Enumeration {
  std::string script;  // its name in web/page/enumerations.js
  std::string header;
  std::string name;
};

const std::string kEvents = "src/platform/events.h";
const std::string kPlatform = "src/platform/platform.h";

const std::vector<Enumeration> kEnumerations = {
    {"action", kEvents, "Action"},   {"cursor", kPlatform, "Cursor"},
    {"pointer", kEvents, "Pointer"}, {"number_kind", kPlatform, "Kind"},
    {"scheme", kPlatform, "Scheme"}, {"purpose", kPlatform, "Purpose"},
    {"turn", kPlatform, "Turn"},     {"step", kPlatform, "Step"},
    {"work", kPlatform, "Work"},
};

const std::string& enumerations() {
  static const std::string text = source("web/page/enumerations.js");
  return text;
}

// "arrow: 0", in order.
Names written_in(const std::string& script, const std::string& object) {
  const std::size_t at = script.find("export const " + object + " = {");
  return at == std::string::npos ? Names() : parts_of(within(script, script.find('{', at)));
}

TEST(Bridge, EnumerationsMeanTheSame) {
  for (const Enumeration& one : kEnumerations) {
    Names expected;
    for (const std::string& name : enumerators(source(one.header), one.name)) {
      expected.push_back(name + ": " + std::to_string(expected.size()));
    }
    ASSERT_THAT(expected, Not(IsEmpty())) << one.name;
    EXPECT_EQ(written_in(enumerations(), one.script), expected) << one.name;
  }
}

TEST(Bridge, WishesAreTheSameBits) {
  Names expected;
  const std::string text =
      source("src/platform/web/exports.cpp") + source("src/platform/web/work.cpp");
  for (const std::string& wish : parts_of(within(text, text.find('{', text.find("enum Wish"))))) {
    expected.push_back(std::regex_replace(wish, std::regex("wish_(\\w+) = (\\d+)"), "$1: $2"));
  }
  ASSERT_THAT(expected, Not(IsEmpty()));
  EXPECT_EQ(written_in(enumerations(), "wish"), expected);
}

TEST(Bridge, EveryEnumerationIsCompared) {
  Names compared = {"Command"};  // goes over by name, see below
  Names scripts = {"wish"};
  for (const Enumeration& one : kEnumerations) {
    compared.push_back(one.name);
    scripts.push_back(one.script);
  }
  for (const std::string& header : {kEvents, kPlatform}) {
    for (const std::string& name : all_matches(source(header), "enum (?:class )?(\\w+)")) {
      EXPECT_THAT(compared, Contains(name)) << header;
    }
  }
  EXPECT_THAT(all_matches(enumerations(), "export const (\\w+)"),
              UnorderedElementsAreArray(scripts));
}

// ---- Commands, by name ----

Names command_names() {
  const std::string text = source(kEvents);
  const std::size_t list = text.find('{', text.find("kCommandNames"));
  return all_matches(within(text, list), "\"([^\"]*)\"");
}

TEST(Bridge, CommandsHaveTheSameNames) {
  Names expected = enumerators(source(kEvents), "Command");
  Names names = command_names();
  const std::string page = whole_source("web/page/events.js");
  const std::size_t end = page.find("} Command as in events.h");
  ASSERT_NE(end, std::string::npos);
  const std::size_t begin = page.rfind("@typedef", end);
  EXPECT_EQ(all_matches(page.substr(begin, end - begin), "'([^']*)'"), names);
  // "link.not_copied" is link_not_copied.
  for (std::string& name : names) std::replace(name.begin(), name.end(), '.', '_');
  EXPECT_EQ(names, expected);
}

TEST(Bridge, ThePageCommandsWhatIsKnown) {
  const Names names = command_names();
  for (const std::string& script : scripts()) {
    const std::string text = source(script);
    for (const char* pattern : {R"(\.command\('([^']*)'\))", R"('((?:link|load|version)\.\w+)')"}) {
      for (const std::string& name : all_matches(text, pattern)) {
        EXPECT_THAT(names, Contains(name)) << script;
      }
    }
  }
}

// ---- What the page tells the program: web/page/events.js → exports.cpp, work.cpp → events.h ----

struct Export {
  Names numbers;
  std::map<std::size_t, std::string> texts;  // by their place in the tray
  std::string body;

  Names arguments() const {
    Names all = numbers;
    for (const auto& [place, name] : texts) all.push_back(name);
    return all;
  }
};

std::string exports_of_the_program() {
  return source("src/platform/web/exports.cpp") + source("src/platform/web/work.cpp");
}

std::map<std::string, Export> exports() {
  const std::string text = exports_of_the_program();
  const std::regex head(R"(EMSCRIPTEN_KEEPALIVE \w+ kol_(\w+)\()");
  const std::regex taken(R"((\w+) = (take|take_kept)\((\w+)\))");
  std::map<std::string, Export> found;
  for (std::sregex_iterator one(text.begin(), text.end(), head), end; one != end; ++one) {
    const auto open = static_cast<std::size_t>(one->position() + one->length()) - 1;
    Export made;
    made.numbers = parameters_in(within(text, open));
    made.body = within(text, text.find('{', open));
    std::sregex_iterator take(made.body.begin(), made.body.end(), taken);
    for (; take != end; ++take) {
      // What follows a workspace follows all of its texts.
      const std::size_t place = (*take)[3] == "kKeptTexts" ? 1 : std::stoul((*take)[3]);
      EXPECT_FALSE(made.texts.contains(place)) << (*one)[1] << " takes a text twice";
      made.texts[place] = (*take)[1];
    }
    // One that has no name here would be compared with nothing; a loop takes all that are left.
    if ((*one)[1] != "shelf") {
      EXPECT_EQ(all_matches(made.body, R"((take(?:_kept)?)\()").size(), made.texts.size())
          << (*one)[1];
      if (!made.texts.empty()) {
        EXPECT_EQ(made.texts.rbegin()->first + 1, made.texts.size());
      }
    }
    found[(*one)[1]] = std::move(made);
  }
  return found;
}

struct Call {
  Names parameters;
  Names numbers;
  Names texts;
};

// The functions of web/page/events.js that call the program, by the name they call.
std::map<std::string, Call> calls() {
  const std::string text = source("web/page/events.js");
  const std::regex head(R"(export const (\w+) = (\([^)]*\)) =>\s*call\()");
  std::map<std::string, Call> found;
  for (std::sregex_iterator one(text.begin(), text.end(), head), end; one != end; ++one) {
    const auto open = static_cast<std::size_t>(one->position() + one->length()) - 1;
    const Names arguments = parts_of(within(text, open));
    EXPECT_EQ(arguments.size(), arguments.size() == 2 ? 2u : 3u) << (*one)[1];
    EXPECT_EQ(arguments[0], "'_kol_" + (*one)[1].str() + "'") << "called by its own name";
    const auto listed = [&](std::size_t at) {
      return at < arguments.size() ? parts_of(within(arguments[at], 0)) : Names();
    };
    found[(*one)[1]] = {parts_of(within((*one)[2], 0)), listed(1), listed(2)};
  }
  return found;
}

TEST(Bridge, ThePageCallsWhatIsExportedWithTheSameArguments) {
  const std::map<std::string, Call> made = calls();
  for (const auto& [name, exported] : exports()) {
    ASSERT_TRUE(made.contains(name)) << "nothing calls " << name;
    const Call& call = made.at(name);
    if (name == "shelf") continue;  // below
    EXPECT_EQ(call.numbers, exported.numbers) << name;
    Names texts;
    for (const std::string& text : call.texts) {
      texts.push_back(std::regex_replace(text, std::regex(R"(\.\.\.texts_of\((\w+)\))"), "$1"));
    }
    Names arguments = call.numbers;
    arguments.insert(arguments.end(), texts.begin(), texts.end());
    EXPECT_EQ(arguments, exported.arguments()) << name;
    EXPECT_EQ(call.parameters, arguments) << name << ": passed on in another order";
  }
  EXPECT_EQ(made.size(), exports().size()) << "something is called that is not exported";
}

TEST(Bridge, NothingElseCallsTheProgram) {
  for (const std::string& script : scripts()) {
    // The worker has a program of its own.
    if (script == "web/page/events.js" || script == "web/work/calculator.js") continue;
    EXPECT_THAT(source(script), Not(testing::HasSubstr("_kol_"))) << script;
  }
}

TEST(Bridge, AWorkspaceOnTheShelfIsTheSameTexts) {
  const std::string program = exports_of_the_program();
  const std::string body =
      within(program, program.find('{', program.find("take_kept(std::size_t first)")));
  const std::regex taken(R"(kept\.(?:note\.)?(\w+) = [^;]*take\(first(?: \+ (\d+))?\))");
  Names expected;
  for (std::sregex_iterator one(body.begin(), body.end(), taken), end; one != end; ++one) {
    const std::string place = (*one)[2].matched ? (*one)[2].str() : "0";
    EXPECT_EQ(place, std::to_string(expected.size())) << (*one)[1];
    expected.push_back((*one)[1]);
  }
  const Names count = all_matches(program, R"(kKeptTexts = (\d+);)");
  EXPECT_THAT(count, testing::ElementsAre(std::to_string(expected.size())));
  const std::string page = source("web/page/events.js");
  const std::size_t at = page.find("const texts_of = (");
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(parts_of(within(page, page.find('{', at))), expected);
  EXPECT_EQ(parts_of(within(page, page.find('[', at))), expected);
  // All of them one after the other, and how many there are.
  EXPECT_EQ(exports().at("shelf").numbers, Names{"count"});
  EXPECT_THAT(exports().at("shelf").body, testing::HasSubstr("take_kept(i * kKeptTexts)"));
  EXPECT_THAT(page, testing::HasSubstr("call('_kol_shelf', [all.length], all.flatMap(texts_of))"));
}

TEST(Bridge, TheProgramPassesEventsOnInOrder) {
  const std::string header = source(kEvents);
  for (const auto& [name, exported] : exports()) {
    const std::string call = "kol::events::" + name + "(";
    const std::size_t at = exported.body.find(call);
    ASSERT_NE(at, std::string::npos) << name;
    const Names arguments = parts_of(within(exported.body, at + call.size() - 1));
    const std::regex head("\\n(?:void|bool|float) " + name + "\\(");
    std::smatch declared;
    ASSERT_TRUE(std::regex_search(header, declared, head)) << name;
    const auto open = static_cast<std::size_t>(declared.position() + declared.length()) - 1;
    const Names parameters = parameters_in(within(header, open));
    ASSERT_EQ(arguments.size(), parameters.size()) << name;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      if (name == "command") continue;  // found by its name
      const std::string& argument = arguments[i];
      if (argument.starts_with("environment_of(")) {
        EXPECT_EQ(parts_of(within(argument, argument.find('('))),
                  (Names{"width", "height", "density", "wishes"}));
      } else if (argument.starts_with("{")) {  // {.words_json = words, …}
        for (const std::string& member : parts_of(within(argument, 0))) {
          const std::string value = member.substr(member.find("= ") + 2);
          EXPECT_TRUE(member.starts_with("." + value)) << member;
        }
      } else {
        EXPECT_EQ(passed(argument), parameters[i]) << name;
      }
    }
  }
}

// ---- What the program asks of the page: platform.cpp, work.cpp → page_calls.h → library.js → web/
// ----

std::map<std::string, Names> declared_calls() {
  const std::string text = source("src/platform/web/page_calls.h");
  const std::regex head(R"((kol_page_\w+)\()");
  std::map<std::string, Names> found;
  for (std::sregex_iterator one(text.begin(), text.end(), head), end; one != end; ++one) {
    const auto open = static_cast<std::size_t>(one->position() + one->length()) - 1;
    found[(*one)[1]] = parameters_in(within(text, open));
  }
  return found;
}

struct Handed {
  Names parameters;
  std::string body;
};

std::map<std::string, Handed> library() {
  const std::string text = source("src/platform/web/library.js");
  const std::regex head(R"((kol_page_\w+): function \()");
  std::map<std::string, Handed> found;
  for (std::sregex_iterator one(text.begin(), text.end(), head), end; one != end; ++one) {
    const auto open = static_cast<std::size_t>(one->position() + one->length()) - 1;
    found[(*one)[1]] = {parts_of(within(text, open)), within(text, text.find('{', open))};
  }
  return found;
}

TEST(Bridge, TheLibraryTakesWhatIsDeclared) {
  std::map<std::string, Names> taken;
  for (const auto& [name, handed] : library()) taken[name] = handed.parameters;
  EXPECT_EQ(taken, declared_calls());
}

TEST(Bridge, TheProgramPassesItsCallsInOrder) {
  const std::string text =
      source("src/platform/web/platform.cpp") + source("src/platform/web/work.cpp");
  for (const auto& [name, parameters] : declared_calls()) {
    for (std::size_t at = text.find(name + "("); at != std::string::npos;
         at = text.find(name + "(", at + 1)) {
      const Names arguments = parts_of(within(text, at + name.size()));
      ASSERT_EQ(arguments.size(), parameters.size()) << name;
      if (name == "kol_page_tray_size" || name == "kol_page_take") continue;  // of the tray
      for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string own = passed(arguments[i]);
        if (own == "reply_size" && parameters[i] == "capacity") continue;
        // The length of the text before it, whatever that is called.
        const bool is_size = i > 0 && own == passed(arguments[i - 1]) + "_size";
        if (is_size && parameters[i] == "size") continue;
        EXPECT_EQ(own, parameters[i]) << name;
      }
    }
  }
}

// Where a module's names come from, by the names it has for them.
struct Imported {
  std::string script;
  std::string name;
};

std::map<std::string, Imported> imports_of(const std::string& script) {
  const std::string text = source(script);
  const std::regex line(R"(import \{([^}]*)\} from '([^']*)')");
  std::map<std::string, Imported> found;
  for (std::sregex_iterator one(text.begin(), text.end(), line), end; one != end; ++one) {
    const std::filesystem::path path =
        std::filesystem::path(script).parent_path() / (*one)[2].str();
    for (const std::string& name : parts_of((*one)[1])) {
      const std::size_t as = name.find(" as ");
      const std::string own = as == std::string::npos ? name : name.substr(as + 4);
      found[own] = {path.lexically_normal().generic_string(), name.substr(0, as)};
    }
  }
  return found;
}

// The parameters of a function in a script; types in comments are gone.
std::optional<Names> parameters_of(const std::string& script, const std::string& name) {
  const std::string text = source(script);
  for (const std::string& pattern :
       {"function " + name + "\\(", "const " + name + " = (?:async )?\\(",
        "\\b" + name + ": \\("}) {
    std::smatch match;
    if (!std::regex_search(text, match, std::regex(pattern))) continue;
    const auto open = static_cast<std::size_t>(match.position() + match.length()) - 1;
    Names names;
    for (const std::string& part : parts_of(within(text, open))) {
      names.push_back(part.substr(0, part.find(' ')));  // without a default
    }
    return names;
  }
  return std::nullopt;
}

// {id: kol_text(id, id_size), format: format}: each under its own name.
void expect_own_names(const std::string& object) {
  for (const std::string& member : parts_of(within(object, 0))) {
    const std::size_t colon = member.find(": ");
    ASSERT_NE(colon, std::string::npos) << member;
    EXPECT_EQ(passed(member.substr(colon + 2)), member.substr(0, colon));
  }
}

TEST(Bridge, TheLibraryHandsOnToThePageInOrder) {
  const std::string main = "web/page/main.js";
  const std::map<std::string, Imported> imported = imports_of(main);
  const std::string text = source(main);
  const Names offered = parts_of(within(text, text.find('{', text.find("const page = "))));
  for (const auto& [name, handed] : library()) {
    const std::string call = "Module['page'].";
    const std::size_t at = handed.body.find(call);
    if (at == std::string::npos) {
      EXPECT_THAT(name, AnyOf(Eq("kol_page_log"), Eq("kol_page_take"), Eq("kol_page_tray_size")));
      continue;
    }
    const std::size_t open = handed.body.find('(', at);
    const std::string called = handed.body.substr(at + call.size(), open - at - call.size());
    EXPECT_EQ("kol_page_" + called, name);
    EXPECT_THAT(offered, Contains(AnyOf(Eq(called), testing::StartsWith(called + ":")))) << main;

    std::optional<Names> parameters;
    if (called == "tell_host") {  // of an embed
      parameters = parameters_of("web/embed/embedding.js", called);
    } else if (imported.contains(called)) {
      parameters = parameters_of(imported.at(called).script, imported.at(called).name);
    } else {
      parameters = parameters_of(main, called);
    }
    ASSERT_TRUE(parameters) << called << " is not found";
    const Names arguments = parts_of(within(handed.body, open));
    ASSERT_EQ(arguments.size(), parameters->size()) << called;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      if (arguments[i].starts_with("{")) {
        expect_own_names(arguments[i]);
      } else {
        EXPECT_EQ(passed(arguments[i]), (*parameters)[i]) << called;
      }
    }
  }
}

TEST(Bridge, APictureOfARunHasTheSameMeasures) {
  const std::string program = source("src/platform/web/platform.cpp");
  Names expected;
  const std::regex measure(R"(\.(\w+) = [^,]*measures\[(\d)\])");
  for (std::sregex_iterator one(program.begin(), program.end(), measure), end; one != end; ++one) {
    EXPECT_EQ((*one)[2], std::to_string(expected.size()));
    expected.push_back((*one)[1]);
  }
  ASSERT_THAT(expected, Not(IsEmpty()));
  const std::string body = library().at("kol_page_draw_run").body;
  const std::string list = within(body, body.find('[', body.find("HEAPF32.set")));
  EXPECT_EQ(all_matches(list, R"(run\.(\w+))"), expected);
}

// ---- What is described: src/ui/semantics → web/elements ----

TEST(Bridge, EveryRoleHasAnElement) {
  const Names roles = enumerators(source("src/ui/semantics.h"), "Role");
  ASSERT_THAT(roles, Not(IsEmpty()));
  const std::string program = source("src/ui/semantics.cpp");
  const std::string list = within(program, program.find('{', program.find("kRoleNames")));
  EXPECT_EQ(all_matches(list, "\"(\\w+)\""), roles);
  const std::string page = source("web/elements/elements.js");
  Names known =
      all_matches(within(page, page.find('{', page.find("const kinds ="))), R"((\w+): \{)");
  const std::string fields = within(page, page.find('[', page.find("const fields =")));
  for (const std::string& field : all_matches(fields, "'(\\w+)'")) known.push_back(field);
  EXPECT_THAT(known, UnorderedElementsAreArray(roles));
}

TEST(Bridge, EveryFlagHasItsNameAndIsShown) {
  const Names flags = all_matches(source("src/ui/semantics.h"), R"(flag_(\w+) = 1u <<)");
  ASSERT_THAT(flags, Not(IsEmpty()));
  const std::string program = source("src/ui/semantics.cpp");
  const std::string list = within(program, program.find('{', program.find("kFlagNames")));
  EXPECT_EQ(all_matches(list, "\"(\\w+)\""), flags);
  const std::string page = source("web/elements/elements.js") + source("web/elements/fields.js");
  for (const std::string& flag : flags) {
    EXPECT_THAT(page, testing::HasSubstr("'" + flag + "'"));
  }
}

TEST(Bridge, EveryFieldOfANodeIsKnownToThePage) {
  const std::string program = source("src/ui/semantics.cpp");
  const Names written =
      all_matches(program, R"(object\.(?:number|number_unless_zero|text|list)\("(\w+)\")");
  ASSERT_THAT(written, Contains("role"));
  const Names known =
      all_matches(whole_source("web/elements/elements.js"), R"(@property \{[^}]*\} \[?(\w+))");
  for (const std::string& field : written) EXPECT_THAT(known, Contains(field));
}

}  // namespace
}  // namespace kol::bridge
