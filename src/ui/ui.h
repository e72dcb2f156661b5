// What every widget call needs: the frame's surroundings, the semantics tree, the reader's actions,
// what is focused and scrolled, and drawing. The widgets themselves are free functions taking a Ui:
// controls.h, fields.h, table.h, charts.h.
//
// Each widget call both draws and describes: it draws with the functions here and adds a node with
// describe(); a pointer's press on the drawing and an action on the described element end in the
// same result.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "platform/events.h"
#include "ui/geometry.h"
#include "ui/language.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "ui/theme.h"

struct ImDrawList;

namespace kol::ui {

// Something the reader did on a described element, to be consumed by the widget with that id.
struct PendingAction {
  Id id = 0;
  events::Action kind = events::Action::click;
  std::string value;
};

struct Scroll {
  double x = 0;
  double y = 0;
};

// What a pointer does with a drawn control in this frame.
struct Press {
  bool hovered = false;
  bool held = false;
  bool clicked = false;
};

// What is being typed, where it is not (yet) a value, by the field's id.
struct Drafts {
  std::unordered_map<Id, std::string> texts;
  // Low, typical and high that are not in order yet, by the id of their group.
  using Three = std::array<std::optional<double>, 3>;
  std::unordered_map<Id, Three> triples;
  // What counted before the typing began: it counts again when that ends in nothing that can be
  // taken, for what was half typed was never meant.
  std::unordered_map<Id, std::optional<double>> before;
  std::unordered_map<Id, Three> triples_before;
  // Which of these cannot be taken as they are, by the id of the field or group.
  struct Wrong {
    std::string name;
    Id field = 0;           // where it is mended
    bool in_hand = false;   // the focus is there: it may be right soon
    bool is_drawn = false;  // in this frame, and in the one before
    bool was_drawn = false;
  };
  std::unordered_map<Id, Wrong> wrong;
  // Fields whose text was entered as it is, and not only typed so far: what is wrong with it is
  // said though the field has the focus.
  std::unordered_set<Id> entered;

  void clear() { *this = {}; }
  void begin_frame();
  // Those that cannot be taken: their fields show again what counts.
  void forget_wrong();
};

class Ui {
 public:
  Words words;
  // To be raised when numbers and dates are written in another way.
  std::size_t number_format = 0;
  Theme theme = kLight;
  OwnLook own_look;
  events::Environment environment;
  double time = 0;
  bool more_waits = false;  // that the reader did; the next frame meets it
  Texts texts;
  SemanticsTree tree;

  // ---- A frame ----
  void begin_frame();
  void end_frame();

  // ---- From the page ----
  void act(PendingAction action);
  void scrolled(Id scroller, Scroll view) { scrolls_[scroller] = view; }

  // ---- Names of things ----
  // The id of a child of the current scope: the same key in the same scope is the same thing in
  // every frame and in every language.
  Id id(std::string_view key) const;
  void push_scope(Id scope) { scopes_.push_back(scope); }
  void pop_scope() { scopes_.pop_back(); }

  // ---- Describing ----
  // Adds a node under the current parent; rect is on the canvas.
  Node& describe(Id id, Role role, const Rect& rect, std::string_view name = {});
  // Makes the node the parent of those that follow; `origin` is where its content begins on the
  // canvas.
  void push_parent(Id id, float origin_x, float origin_y) {
    parents_.push_back({id, origin_x, origin_y});
  }
  void pop_parent() { parents_.pop_back(); }

  // ---- Acting ----
  // Takes the first action of that kind on that element, if there is one.
  std::optional<std::string> take(Id id, events::Action kind);
  // What the pointer does on this rectangle. The first of two overlapping calls gets it.
  Press press(Id id, const Rect& rect, bool enabled = true);
  // Press and described click in one: true if the control was activated.
  bool activated(Id id, const Rect& rect, bool enabled, Press& press_out);
  // The control that was activated in this frame, 0: none; told by those that do not ask
  // activated().
  Id acted() const { return acted_; }
  void set_acted(Id id) { acted_ = id; }
  // Whether Escape was pressed and none of the widgets has taken it, or it was passed on by one
  // that had nothing to take back.
  bool take_escape();
  void pass_escape() { actions_.push_back({0, events::Action::escape, {}}); }

  // ---- Focus ----
  Id focused() const { return focused_; }
  bool has_focus(Id id) const { return focused_ == id; }
  // Draws the focus ring around the rectangle if that element has the keyboard's focus.
  void focus_ring(Id id, const Rect& rect, float radius);
  // Moves the focus there when this frame has been described.
  void focus_next(Id id) { focus_wanted_ = id; }
  bool focus_moves() const { return focus_wanted_ != 0; }

  // ---- Scrolling ----
  Scroll scroll_of(Id scroller) const;
  // Moves its view up or down.
  void scroll_to(Id scroller, double y);

  // How much higher the stage would have to be for nothing on it to scroll up and down; below 0 if
  // there is room left. Known after the frame.
  double lacking_height() const { return lacking_height_; }

  Drafts drafts;

  // The button whose list of commands is open (menu.h), 0: none; and the key of the command that
  // was chosen in the list of a button.
  Id open_menu = 0;
  Id chosen_menu = 0;
  std::string chosen_command;

  // ---- Drawing ----
  ImDrawList& list() const;
  void fill(const Rect& rect, Colour colour, float radius = 0);
  void outline(const Rect& rect, Colour colour, float radius = 0, float thickness = 1);
  void line(float x1, float y1, float x2, float y2, Colour colour, float thickness = 1);
  void push_clip(const Rect& rect);
  void pop_clip();
  bool visible(const Rect& rect) const;

  // One line in the middle of the rectangle's height, cut with "…" where it does not fit. Only
  // drawn; see label(), paragraph() and figure() in controls.h for what is described as well.
  void draw_text(const Rect& rect, std::string_view text, TextStyle style = {});
  float text_width(std::string_view text, TextStyle style = {});

  // What hangs below its place in this frame, as a field's error does; flows of cards keep clear.
  std::vector<Rect> hanging;

  // Sizes that depend on how the page is used.
  float control_height() const { return environment.coarse_pointer ? 44.0f : 36.0f; }
  bool narrow() const { return environment.width < kRailFrom; }

 private:
  struct Parent {
    Id id;
    float x, y;
  };

  std::vector<Id> scopes_;
  std::vector<Parent> parents_;
  std::vector<PendingAction> actions_;
  std::unordered_map<Id, Scroll> scrolls_;
  int open_scrollers_ = 0;
  double lacking_height_ = 0;
  friend class Scroller;
  Id focused_ = 0;
  bool focus_visible_ = false;
  Id acted_ = 0;
  Id focus_wanted_ = 0;
};

// The ids asked for while it lives belong to this key.
class Scope {
 public:
  Scope(Ui& ui, std::string_view key) : ui_(ui) { ui.push_scope(ui.id(key)); }
  ~Scope() { ui_.pop_scope(); }
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

 private:
  Ui& ui_;
};

// A described container: what is described while it lives belongs to it. With a key of its own for
// ids.
class Group {
 public:
  Group(Ui& ui, std::string_view key, Role role, const Rect& rect, std::string_view name = {});
  ~Group();
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;

  Id id() const { return id_; }
  Node& node();
  // For a group whose height is known only when its content has been placed.
  void set_height(float height);

 private:
  Ui& ui_;
  Id id_;
  std::size_t index_;
};

// A part of the page that scrolls by itself. Content is placed in `content()`, whose top left moves
// with the view; its height is told by finish() when known.
class Scroller {
 public:
  Scroller(Ui& ui, std::string_view key, const Rect& view, std::string_view name);
  ~Scroller();
  Scroller(const Scroller&) = delete;
  Scroller& operator=(const Scroller&) = delete;

  Rect content() const { return content_; }
  Scroll view() const { return scroll_; }
  Id id() const { return id_; }
  void finish(double content_width, double content_height);

 private:
  Ui& ui_;
  Id id_;
  std::size_t index_;
  Scroll scroll_;
  Rect content_;
};

// A surface with a line around it and a heading, as high as what is placed in it. Described as a
// region.
class Card {
 public:
  // Content goes into `flow`, whose column is inside the card's padding. Closing (end of life)
  // draws the ground behind it and takes the card's height off `outer`.
  Card(Ui& ui, std::string_view key, Flow& outer, std::string_view heading, int level = 3);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

  Flow flow;

 private:
  struct Layers;
  Ui& ui_;
  Flow& outer_;
  Rect top_;
  Group group_;
  Layers* layers_;
};

// Something that floats above the page: gets the pointer before what lies under it.
class Overlay {
 public:
  Overlay(Ui& ui, std::string_view key, const Rect& rect);
  ~Overlay();
  Overlay(const Overlay&) = delete;
  Overlay& operator=(const Overlay&) = delete;
};

}  // namespace kol::ui
