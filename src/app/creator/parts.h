// The parts of the creator's side, each a card in a file of its own name.
#pragma once

#include <functional>
#include <optional>
#include <string>
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

// Posts that bring the clicks of an entry. True if they changed.
bool counted_posts(App& app, Flow& flow, const CreatorSubject& subject,
                   std::optional<std::vector<CountedPosts>>& posts);
// The format of an entry. True if it changed.
bool format_choice(App& app, const Rect& rect, const CreatorSubject& subject, std::string& format);

}  // namespace kol::app
