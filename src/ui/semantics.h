// Described once: the tree of everything on the screen as roles, names and values, from which the
// page keeps one real element for each node, in reading order, at the same place over the canvas.
// This file knows what a node is and how two frames differ; making elements of it belongs to
// web/elements/semantics.js.
//
// The difference is sent as JSON:
//   {"put":[NODE…],"children":{"PARENT":[ID…]},"drop":[ID…]}
//   NODE = {"id","role","x","y","w","h", and where not empty or 0:
//   "name","value","description","title",
//           "options":[…],"placeholder","unit","level","flags":["disabled"…],"rowcount","rowindex",
//           "colcount","colindex","sort","contentw","contenth","input","controls","lang"}
// `put` holds new and changed nodes whole; `children` the full order of each parent whose children
// changed (parent 0 is the stage). x and y are CSS px from the parent's top left; inside a
// scroller, from the top left of its content, so that scrolling changes nothing.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace kol::ui {

using Id = std::uint32_t;

enum class Role {
  group,          // named: role=group; a shown result: name "ROI", value "35 %"
  region,         // <section aria-label>
  navigation,     // <nav aria-label>
  banner,         // <header>
  main,           // <main>
  scroller,       // a div that scrolls natively; contentw and contenth are its content's size
  heading,        // <h1>…<h4> by level
  text,           // <p>, value is the text
  button,         // <button>
  link,           // <a href=value>
  toggle,         // <button aria-pressed>
  checkbox,       // <input type=checkbox>
  radio_group,    // role=radiogroup
  radio,          // role=radio button, arrow keys move within the group
  tab_list,       // role=tablist
  tab,            // role=tab button, arrow keys move within the list
  text_field,     // <input>; input: "text", "decimal", "search", "email", "url", "date"
  text_area,      // <textarea>
  select,         // <select>, value is the index of the chosen option
  range,          // <input type=range>
  table,          // role=table
  row_group,      // role=rowgroup
  row,            // role=row
  column_header,  // role=columnheader; a sort button is its child
  row_header,     // role=rowheader
  cell,           // role=cell, value is the text unless it has children
  list,           // <ul>
  list_item,      // <li>; rowindex of rowcount where not all of a list are described
  status,         // role=status, polite
  alert,          // role=alert
  figure,         // role=figure, its data as table inside
  dialog,         // role=dialog, labelled
  separator,
  progress,  // role=progressbar, value is how much of 100 is done
};

enum Flag : std::uint32_t {
  flag_disabled = 1u << 0,
  flag_checked = 1u << 1,    // checkbox, radio, toggle (pressed)
  flag_selected = 1u << 2,   // tab; row: aria-selected
  flag_expanded = 1u << 3,   // button that opens something, open
  flag_collapsed = 1u << 4,  // the same, closed
  flag_invalid = 1u << 5,
  flag_current = 1u << 6,      // aria-current=page
  flag_pinned = 1u << 7,       // stays at the left edge of its scroller
  flag_hidden_text = 1u << 8,  // for assistive technology only: nothing is drawn for it
  flag_floating = 1u << 9,     // lies over what else is there
};

struct Node {
  Id id = 0;
  Id parent = 0;
  Role role = Role::group;
  float x = 0, y = 0, w = 0, h = 0;  // from the parent's (content's) top left
  std::string name;
  std::string value;
  std::string description;  // read after the name: help or error of a field
  std::string title;        // exact figure on demand
  std::vector<std::string> options;
  std::string placeholder;
  std::string input;  // kind of text field
  int level = 0;
  std::uint32_t flags = 0;
  int row_count = 0, row_index = 0, column_count = 0, column_index = 0;
  const char* sort = nullptr;  // "ascending", "descending", "none"
  double content_width = 0, content_height = 0;
  bool operator==(const Node&) const = default;
};

// Collects one frame's nodes and says what differs from the frame before.
class SemanticsTree {
 public:
  void begin_frame();
  // Adds a node; nodes come in reading order, parents before children. Two nodes of one id in a
  // frame are a mistake of the caller: the second gets an id of its own, under which no action
  // reaches its widget.
  Node& add(Node node);
  // Those mistakes in this frame, each as a line that names both nodes and says what to do.
  std::vector<std::string> collisions() const;
  // The difference as JSON, empty if there is none.
  std::string end_frame();
  // Forgets what was sent, so that the next frame sends everything.
  void forget();

  const std::vector<Node>& nodes() const { return nodes_; }
  // A node of this frame, to complete what was not known when it was added.
  Node& at(std::size_t index) { return nodes_[index]; }

 private:
  std::vector<Node> nodes_;
  std::unordered_map<Id, Node> sent_;
  std::unordered_map<Id, std::vector<Id>> sent_children_;
  std::unordered_map<Id, std::size_t> seen_;  // where in nodes_
  struct Collision {
    std::size_t first, second;  // where in nodes_
  };
  std::vector<Collision> collisions_;
};

}  // namespace kol::ui
