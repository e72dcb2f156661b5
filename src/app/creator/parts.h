// The parts of the creator's side, each a card in a file of its own name.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/parts/creators.h"
#include "app/state/app.h"

namespace kol::app {

// ---- In ----
void whose_card(App& app, Flow& flow);
void my_rates_card(App& app, Flow& flow, const CreatorSubject& subject);
void plan_of_month_card(App& app, Flow& flow, const CreatorSubject& subject);
void affiliate_card(App& app, Flow& flow, const CreatorSubject& subject);
void products_card(App& app, Flow& flow, const CreatorSubject& subject);
void barter_card(App& app, Flow& flow, const CreatorSubject& subject);
void about_me_card(App& app, Flow& flow, const CreatorSubject& subject);

// ---- Out ----
void rate_card(App& app, Flow& flow, const CreatorSubject& subject);
void gains_card(App& app, Flow& flow, const CreatorSubject& subject);
void month_card(App& app, Flow& flow, const CreatorSubject& subject);
void media_kit_card(App& app, Flow& flow, const CreatorSubject& subject);

// A rate's price as it is quoted: the creator's own to the cent, else the typical fair fee.
bool has_own_price(const CreatorSubject& subject, const CreatorRate& rate);
std::string price_text(const App& app, const CreatorSubject& subject, const CreatorRate& rate);

// The media kit as it reads, for the card and as a picture.
void draw_media_kit(App& app, Flow& flow);

// ---- Lists of what somebody earns by ----

// A list of which one entry is open, with a button that adds one. `value` is what the entry comes
// to, beside its name.
struct EntryList {
  CreatorList list;
  Word title;
  Word help;
  Word add;
  std::size_t count = 0;
  std::function<std::string(std::size_t entry)> name;
  std::function<std::string(std::size_t entry)> value;
  std::function<void(Flow& flow, std::size_t entry)> form;
  std::function<void()> add_one;
  std::function<void(std::size_t entry)> remove;
};
void entry_list(App& app, Flow& flow, const EntryList& list);

// What was done to an entry: typed into one of its fields, which is one step of undo as long as it
// goes on, or chosen or pressed, which is a step by itself.
struct EntryEdit {
  bool any = false;
  std::string field = {};  // empty: a step by itself

  void typed(bool changed, std::string_view of) {
    if (!changed) return;
    any = true;
    field = of;
  }
  void pressed(bool changed) {
    if (!changed) return;
    any = true;
    field.clear();
  }
};

// Puts the entry in the place of the one in the list, if it was edited and differs from it.
template <typename Entry>
void put_entry(App& app, std::vector<Entry> Creator::*list, std::size_t at, const EntryEdit& edit,
               const Entry& entry) {
  const auto& creator = app.document.workspace().creator;
  if (!edit.any || !creator || ((*creator).*list)[at] == entry) return;
  const EditKey key =
      edit.field.empty() ? EditKey{} : EditKey{.field = edit.field, .of = {}, .place = at};
  app.document.edit_creator(key, [&](Creator& next) { (next.*list)[at] = entry; });
}
template <typename Entry>
void add_entry(App& app, std::vector<Entry> Creator::*list, Entry entry) {
  app.document.edit_creator({}, [&](Creator& next) { (next.*list).push_back(std::move(entry)); });
}
template <typename Entry>
void remove_entry(App& app, std::vector<Entry> Creator::*list, std::size_t at) {
  app.document.edit_creator({}, [&](Creator& next) {
    (next.*list).erase((next.*list).begin() + static_cast<std::ptrdiff_t>(at));
  });
}
// Its name, or that it has none.
std::string named_entry(const App& app, const std::string& name);

// Posts that bring the clicks of an entry.
void counted_posts(App& app, Flow& flow, const CreatorSubject& subject,
                   std::optional<std::vector<CountedPosts>>& posts, EntryEdit& edit);
// The format of an entry.
void format_choice(App& app, const Rect& rect, const CreatorSubject& subject, std::string& format,
                   EntryEdit& edit);

}  // namespace kol::app
