#include "ui/ui.h"

#include <cmath>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/platform.h"

namespace kol::ui {
namespace {

Id hash(Id seed, std::string_view text) {
  Id value = seed ^ 2166136261u;  // FNV-1a
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    value *= 16777619u;
  }
  return value == 0 ? 1 : value;
}

ImVec2 top_left(const Rect& rect) { return {rect.x, rect.y}; }
ImVec2 bottom_right(const Rect& rect) { return {rect.right(), rect.bottom()}; }

constexpr float kCardPadding = 16;

}  // namespace

void Ui::begin_frame() {
  theme = theme_of(environment.dark, own_look);
  lacking_height_ = 0;
  acted_ = 0;
  hanging.clear();
  drafts.begin_frame();
  // Edges are softened over one device pixel, not over one CSS px.
  list()._FringeScale = 1 / environment.density;
  ImGui::GetDrawListSharedData()->InitialFringeScale = 1 / environment.density;
  texts.begin_frame(environment.density);
  tree.begin_frame();
  scopes_.assign(1, 1);
  parents_.assign(1, {0, 0, 0});
}

void Ui::end_frame() {
  actions_.clear();
  for (const std::string& collision : tree.collisions()) platform::report_collision(collision);
  const std::string difference = tree.end_frame();
  if (!difference.empty()) platform::update_semantics(difference);
  if (focus_wanted_ != 0) platform::focus(focus_wanted_);
  focus_wanted_ = 0;
}

void Ui::act(PendingAction action) {
  using events::Action;
  if (action.kind == Action::focus || action.kind == Action::focus_visible) {
    focused_ = action.id;
    focus_visible_ = action.kind == Action::focus_visible;
  }
  if (action.kind == Action::blur && focused_ == action.id) focused_ = 0;
  actions_.push_back(std::move(action));
}

Id Ui::id(std::string_view key) const { return hash(scopes_.back(), key); }

Node& Ui::describe(Id id, Role role, const Rect& rect, std::string_view name) {
  const Parent& parent = parents_.back();
  Node node;
  node.id = id;
  node.parent = parent.id;
  node.role = role;
  node.x = rect.x - parent.x;
  node.y = rect.y - parent.y;
  node.w = rect.w;
  node.h = rect.h;
  node.name = name;
  return tree.add(std::move(node));
}

std::optional<std::string> Ui::take(Id id, events::Action kind) {
  for (auto action = actions_.begin(); action != actions_.end(); ++action) {
    if (action->id == id && action->kind == kind) {
      std::string value = std::move(action->value);
      actions_.erase(action);
      return value;
    }
  }
  return std::nullopt;
}

Press Ui::press(Id id, const Rect& rect, bool enabled) {
  const ImRect box(top_left(rect), bottom_right(rect));
  if (!enabled || !ImGui::ItemAdd(box, id)) return {};
  Press result;
  result.clicked = ImGui::ButtonBehavior(box, id, &result.hovered, &result.held);
  if (result.hovered) platform::set_cursor(platform::Cursor::hand);
  if (environment.coarse_pointer) result.hovered = result.held;
  return result;
}

bool Ui::activated(Id id, const Rect& rect, bool enabled, Press& press_out) {
  press_out = press(id, rect, enabled);
  const bool by_element = take(id, events::Action::click).has_value();
  const bool acted = enabled && (press_out.clicked || by_element);
  if (acted) acted_ = id;
  return acted;
}

bool Ui::take_escape() {
  const auto escapes = std::erase_if(
      actions_, [](const PendingAction& action) { return action.kind == events::Action::escape; });
  return escapes > 0;
}

void Ui::focus_ring(Id id, const Rect& rect, float radius) {
  if (focused_ == id && focus_visible_) outline(rect.inset(-2, -2), theme.accent, radius + 2, 2);
}

void Ui::scroll_to(Id scroller, double y) {
  Scroll& view = scrolls_[scroller];
  view.y = y;
  platform::scroll_to(scroller, view.x, y);
}

Scroll Ui::scroll_of(Id scroller) const {
  const auto found = scrolls_.find(scroller);
  return found == scrolls_.end() ? Scroll{} : found->second;
}

ImDrawList& Ui::list() const { return *ImGui::GetWindowDrawList(); }

void Ui::fill(const Rect& rect, Colour colour, float radius) {
  list().AddRectFilled(top_left(rect), bottom_right(rect), colour, radius);
}

void Ui::outline(const Rect& rect, Colour colour, float radius, float thickness) {
  const float half = thickness / 2;
  list().AddRect(top_left(rect.inset(half, half)), bottom_right(rect.inset(half, half)), colour,
                 radius, 0, thickness);
}

void Ui::line(float x1, float y1, float x2, float y2, Colour colour, float thickness) {
  list().AddLine({x1, y1}, {x2, y2}, colour, thickness);
}

void Ui::push_clip(const Rect& rect) {
  ImGui::PushClipRect(top_left(rect), bottom_right(rect), true);
}

void Ui::pop_clip() { ImGui::PopClipRect(); }

bool Ui::visible(const Rect& rect) const {
  return ImGui::IsRectVisible(top_left(rect), bottom_right(rect));
}

namespace {

// What has figures in it is not cut where a little smaller is enough.
float fitting_size(Texts& texts, std::string_view text, const TextStyle& style, float room) {
  constexpr float kLeastSize = 11;
  const float width = texts.width(text, style.size, style.bold);
  const bool has_figures = text.find_first_of("0123456789") != std::string_view::npos;
  if (width <= room || !has_figures) return style.size;
  const float smaller = std::floor(2 * style.size * room / width) / 2;
  return smaller >= std::max(kLeastSize, 0.7f * style.size) ? smaller : style.size;
}

}  // namespace

void Ui::draw_text(const Rect& rect, std::string_view text, TextStyle style) {
  if (!visible(rect) || text.empty()) return;
  style.size = fitting_size(texts, text, style, rect.w);
  const std::string fitting = texts.fit(text, style.size, style.bold, rect.w);
  float x = rect.x;
  if (style.align != Align::left) {
    const float room = rect.w - texts.width(fitting, style.size, style.bold);
    x += style.align == Align::right ? room : room / 2;
  }
  texts.draw(list(), x, rect.y + rect.h / 2, fitting, style.size, style.bold,
             style.colour != 0 ? style.colour : theme.text);
}

float Ui::text_width(std::string_view text, TextStyle style) {
  return texts.width(text, style.size, style.bold);
}

Group::Group(Ui& ui, std::string_view key, Role role, const Rect& rect, std::string_view name)
    : ui_(ui), id_(ui.id(key)), index_(ui.tree.nodes().size()) {
  id_ = ui.describe(id_, role, rect, name).id;
  ui.push_scope(id_);
  ui.push_parent(id_, rect.x, rect.y);
}

Group::~Group() {
  ui_.pop_parent();
  ui_.pop_scope();
}

Node& Group::node() { return ui_.tree.at(index_); }
void Group::set_height(float height) { node().h = height; }

Scroller::Scroller(Ui& ui, std::string_view key, const Rect& view, std::string_view name)
    : ui_(ui), id_(ui.id(key)), index_(ui.tree.nodes().size()), scroll_(ui.scroll_of(id_)) {
  ui.describe(id_, Role::scroller, view, name);
  const float x = view.x - static_cast<float>(std::round(scroll_.x));
  const float y = view.y - static_cast<float>(std::round(scroll_.y));
  content_ = {x, y, view.w, view.h};
  ui.push_scope(id_);
  ui.push_parent(id_, x, y);
  ui.push_clip(view);
  ++ui.open_scrollers_;
}

Scroller::~Scroller() {
  --ui_.open_scrollers_;
  ui_.pop_clip();
  ui_.pop_parent();
  ui_.pop_scope();
}

void Scroller::finish(double content_width, double content_height) {
  Node& node = ui_.tree.at(index_);
  node.content_width = std::ceil(content_width);
  node.content_height = std::ceil(content_height);
  // An element that is made anew shows the beginning of shorter content without telling so.
  const double most = std::max(0.0, node.content_height - node.h);
  if (scroll_.y > most && node.h > 0) {
    ui_.scrolls_[id_].y = most;
    platform::request_frame();
  }
  // One within another scrolls by its own design.
  if (ui_.open_scrollers_ == 1) ui_.lacking_height_ += node.content_height - node.h;
}

// The card's ground is drawn after its content is known but lies under it: two layers of one draw
// list.
struct Card::Layers {
  ImDrawListSplitter splitter;
};

Card::Card(Ui& ui, std::string_view key, Flow& outer, std::string_view heading, int level)
    : flow(Rect{outer.x() + kCardPadding, outer.y() + kCardPadding,
                outer.width() - 2 * kCardPadding, 0},
           &ui.hanging),
      ui_(ui),
      outer_(outer),
      top_{outer.x(), outer.y(), outer.width(), 0},
      group_(ui, key, Role::region, top_, heading),
      layers_(new Layers) {
  layers_->splitter.Split(&ui.list(), 2);
  layers_->splitter.SetCurrentChannel(&ui.list(), 1);
  if (heading.empty()) return;
  const Rect line = flow.row(24);
  Node& node = ui.describe(ui.id("heading"), Role::heading, line);
  node.value = heading;
  node.level = level;
  ui.draw_text(line, heading, {.size = 17, .bold = true});
  flow.space(12);
}

Card::~Card() {
  flow.keep_clear();
  const float height = flow.height() + 2 * kCardPadding;
  layers_->splitter.SetCurrentChannel(&ui_.list(), 0);
  const Rect ground{top_.x, top_.y, top_.w, height};
  ui_.fill(ground, ui_.theme.surface, ui_.theme.card_radius);
  ui_.outline(ground, ui_.theme.line, ui_.theme.card_radius);
  layers_->splitter.Merge(&ui_.list());
  delete layers_;
  group_.set_height(height);
  outer_.space(height);
}

void Drafts::begin_frame() {
  for (auto& [id, what] : wrong) what.was_drawn = std::exchange(what.is_drawn, false);
}

void Drafts::forget_wrong() {
  entered.clear();
  for (const auto& [id, what] : wrong) {
    texts.erase(id);
    triples.erase(id);
    before.erase(id);
    triples_before.erase(id);
  }
  wrong.clear();
}

Overlay::Overlay(Ui& ui, std::string_view key, const Rect& rect) {
  ImGui::SetNextWindowPos(top_left(rect));
  ImGui::SetNextWindowSize({rect.w, rect.h});
  ImGui::Begin(std::string(key).c_str(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing);
  ui.fill(Rect{rect.x, rect.y + 2, rect.w, rect.h}.inset(-1, -1), with_alpha(rgb(0x000000), 40),
          ui.theme.card_radius + 1);
  ui.fill(rect, ui.theme.raised, ui.theme.card_radius);
  ui.outline(rect, ui.theme.line, ui.theme.card_radius);
}

Overlay::~Overlay() { ImGui::End(); }

}  // namespace kol::ui
