// The parts of the Compare screen, from top to bottom; each in a file of its own name.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// What the page is, and how to begin; only above the sample.
void compare_intro(App& app, Flow& flow);
// Title, the sample's label, and the three ways in.
void compare_title(App& app, Flow& flow);
// Where rows are pasted by hand; also the way for phones, which paste only into fields.
void paste_area(App& app, Flow& flow);
// Who to book first, what to pay, what it brings; or what is needed to say so.
void best_pick(App& app, Flow& flow);
// Search, goal, columns, and the filters.
void compare_bar(App& app, Flow& flow);
void filter_chips(App& app, Flow& flow);
// How many there are, and those that were picked.
void compare_status(App& app, Flow& flow);
// Cost against result, where it is open; and the same without what surrounds it, as long as there
// is anybody to be drawn.
void roster_picture(App& app, Flow& flow);
void draw_roster(App& app, Flow& flow);
bool has_picture(App& app);
void roster_table(App& app, const Rect& area);
// In place of the table where that would be cut: cards, which scroll with the screen, of which
// `view` is seen.
void roster_cards(App& app, Flow& flow, const Rect& view);
constexpr bool shows_cards(float width) { return width < 600; }
// In place of either where the search and the filters leave nobody.
void nothing_found(App& app, const Rect& area);
// In place of all but the title where there is nobody yet.
void compare_empty(App& app, Flow& flow);

// Adds an influencer and opens it.
void add_influencer(App& app);
// Shows everybody: no search, no filters.
void show_all(App& app);

// ---- Editing in the table (editing.cpp) ----

bool is_edited_in_table(const App& app, std::size_t influencer, RosterColumn column);
void edit_in_table(App& app, std::size_t influencer, RosterColumn column);
// A click opens the influencer, on a cell that can be edited when no second one follows; that one
// edits it.
void clicked_in_table(App& app, const std::string& id, RosterColumn column);
void open_clicked(App& app);
// Around the drawing of the table.
void begin_edit_frame(App& app);
void finish_edit_frame(App& app);
// The field of a cell of the row being edited; `below` is the id of the one after it.
void cell_field(App& app, std::size_t influencer, RosterColumn column, const Rect& rect,
                const std::string& below);

// What can be done with those that were picked, in as many rows as it needs in that width: 0, and
// nothing, where there are none.
float picked_bar_height(App& app, float width);
void picked_bar(App& app, const Rect& area);
bool is_picked(const App& app, const std::string& id);
void toggle_pick(App& app, const std::string& id);

}  // namespace kol::app
