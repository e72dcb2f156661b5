// What the reader did, in the order it was done. A frame gets at most one event that changes
// something, so that the next one meets the page as it is after it, however late the frames come:
// a value typed just before a button is pressed is there when the button acts.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>

namespace kol::app {

struct InboxEvent {
  std::function<void()> deliver;
  // False for what only prepares, as a pointer's move: it goes along with what comes next.
  bool changes = true;
  // The field whose text this is, else 0: texts of one field in a row are one event, the latest.
  std::uint32_t typed_into = 0;
};

class Inbox {
 public:
  void put(InboxEvent event);
  // Delivers up to and including the first event that changes something. True if there was any.
  bool deliver();
  bool empty() const { return waiting_.empty(); }

 private:
  std::deque<InboxEvent> waiting_;
};

}  // namespace kol::app
