#include "app/state/inbox.h"

#include <utility>

namespace kol::app {

void Inbox::put(InboxEvent event) {
  const bool replaces =
      event.typed_into != 0 && !waiting_.empty() && waiting_.back().typed_into == event.typed_into;
  if (replaces) waiting_.pop_back();
  waiting_.push_back(std::move(event));
}

bool Inbox::deliver() {
  bool any = false;
  bool changed = false;
  while (!waiting_.empty() && !changed) {
    const InboxEvent event = std::move(waiting_.front());
    waiting_.pop_front();
    event.deliver();
    any = true;
    changed = event.changes;
  }
  return any;
}

}  // namespace kol::app
