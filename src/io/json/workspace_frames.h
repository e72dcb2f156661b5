// Objects and lists that are described, while they are read: what WorkspaceReader's templates
// enter.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/json/workspace_members.h"

namespace kol::io {

// An object that is described.
template <typename Object, typename Done = decltype(kNothing)>
class ObjectFrame : public Frame {
 public:
  ObjectFrame(WorkspaceReader& reader, Object& object, Done done = kNothing)
      : reader_(reader), object_(object), begin_(reader.offset()), done_(std::move(done)) {}

  void value(const Value& value) override {
    MemberReader<Object> member(reader_, object_, value, seen_);
    describe(member, object_);
    if (member.found()) return;
    reader_.keep_unknown(value, object_.unknown, Code::workspace_kept_field);
  }
  void end() override {
    RequiredFields required(reader_, begin_, seen_);
    describe(required, object_);
    reader_.check(object_, begin_);
    done_();
  }

 protected:
  WorkspaceReader& reader_;

 private:
  Object& object_;
  std::size_t begin_;
  std::uint32_t seen_ = 0;
  Done done_;
};

template <typename Object, typename Done>
void WorkspaceReader::object(const Value& value, Object& object, Done done) {
  if (!expect_object(value)) return;
  enter(std::make_unique<ObjectFrame<Object, Done>>(*this, object, std::move(done)));
}

template <typename Enum, typename Entry, std::size_t count>
void WorkspaceReader::entries(const Value& value, std::map<Enum, Entry>& entries,
                              std::string& unknown,
                              const std::array<std::string_view, count>& names, Code kept) {
  members(value, [this, &entries, &unknown, &names, kept](const Value& member) {
    const auto named = find_name<Enum>(names, name());
    if (!named) return keep_unknown(member, unknown, kept);
    if (member.kind != Kind::null) object(member, entries[*named]);
  });
}

// A list of objects that are described. An element is passed where no error in it would be listed
// any more: then nothing is calculated, and millions of elements would only take memory.
template <typename Element, typename Done>
class ListFrame final : public Frame {
 public:
  ListFrame(WorkspaceReader& reader, std::vector<Element>& list, Need need, Done done)
      : reader_(reader),
        list_(list),
        need_(need),
        begin_(reader.offset()),
        done_(std::move(done)) {}

  void value(const Value& value) override {
    empty_ = false;
    if (reader_.errors.wants(reader_.offset())) reader_.object(value, list_.emplace_back());
  }
  void end() override {
    reader_.check_not_empty(empty_, begin_, need_);
    done_();
  }

 private:
  WorkspaceReader& reader_;
  std::vector<Element>& list_;
  Need need_;
  std::size_t begin_;
  Done done_;
  bool empty_ = true;
};

template <typename Element, typename Done>
void WorkspaceReader::list(const Value& value, std::vector<Element>& list, Need need, Done done) {
  if (!expect_list(value)) return;
  enter(std::make_unique<ListFrame<Element, Done>>(*this, list, need, std::move(done)));
}

template <typename Enum, std::size_t count>
bool WorkspaceReader::choice(const Value& value, Enum& target,
                             const std::array<std::string_view, count>& names, Code noun) {
  std::optional<Enum> named;
  if (value.kind == Kind::text) named = find_name<Enum>(names, value.text);
  if (named) target = *named;
  if (!named) error_unknown(value, noun, names);
  return named.has_value();
}

}  // namespace kol::io
