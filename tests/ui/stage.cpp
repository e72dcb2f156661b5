#include "ui/stage.h"

#include <gtest/gtest.h>

#include <cfloat>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <unordered_set>

#include "imgui.h"
#include "ui/fake_platform.h"

namespace kol::ui {
namespace {

// Read once for all stages.
const std::string& regular_font() {
  static const std::string font = read_file(KOL_FONTS "/NotoSans-Regular.ttf");
  return font;
}

const std::string& bold_font() {
  static const std::string font = read_file(KOL_FONTS "/NotoSans-Bold.ttf");
  return font;
}

// Answers what a renderer would: every texture asked for is there.
void give_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else {
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

bool fits(const Node& node, Role role, std::string_view name) {
  return node.role == role && (name.empty() || node.name == name);
}

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string in_order(std::string_view json) {
  const auto texts = nlohmann::json::parse(json);
  auto list = nlohmann::json::array();
  for (const std::string_view key : kWordKeys) list.push_back(texts.at(std::string(key)));
  return list.dump();
}

const Words& shipped_words() {
  static const Words words = [] {
    Words read;
    EXPECT_TRUE(read.load(in_order(read_file(KOL_SOURCE_DIR "/web/i18n/en.json"))));
    return read;
  }();
  return words;
}

Stage::Stage(float width, float height) : Stage(nullptr, width, height) {
  ui_.words = shipped_words();
}

Stage::Stage(Ui& ui, float width, float height) : Stage(&ui, width, height) {}

Stage::Stage(Ui* others, float width, float height)
    : own_(others == nullptr ? std::make_unique<Ui>() : nullptr),
      ui_(others == nullptr ? *own_ : *others) {
  platform::forget_asked();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoKeyboard;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  ImGui::GetStyle().WindowPadding = {0, 0};
  ui_.environment.width = width;
  ui_.environment.height = height;
  ui_.texts.load(regular_font(), bold_font());
}

Stage::~Stage() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  own_.reset();
  ImGui::DestroyContext();
}

void Stage::frame(const Build& build) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {ui_.environment.width, ui_.environment.height};
  io.DisplayFramebufferScale = {ui_.environment.density, ui_.environment.density};
  io.DeltaTime = 1.0f / 60;
  ui_.time += io.DeltaTime;
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("stage", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
  ui_.begin_frame();
  build(ui_);
  for (const std::string& collision : ui_.tree.collisions()) ADD_FAILURE() << collision;
  ui_.end_frame();
  ImGui::End();
  ImGui::Render();
  give_textures();
}

void Stage::press(const Rect& rect, const Build& build) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(rect.x + rect.w / 2, rect.y + rect.h / 2);
  frame(build);
  frame(build);  // hovering is known one frame later
  for (const bool down : {true, false}) {
    io.AddMouseButtonEvent(0, down);
    frame(build);
  }
  io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  frame(build);
}

void Stage::act(Id id, events::Action kind, std::string value, const Build& build) {
  ui_.act({id, kind, std::move(value)});
  frame(build);
}

bool Stage::has(Role role, std::string_view name) const {
  for (const Node& node : ui_.tree.nodes()) {
    if (fits(node, role, name)) return true;
  }
  return false;
}

const Node& Stage::node(Role role, std::string_view name) const {
  for (const Node& node : ui_.tree.nodes()) {
    if (fits(node, role, name)) return node;
  }
  ADD_FAILURE() << "nothing described with this role and the name \"" << name << '"';
  static const Node none;
  return none;
}

std::vector<Node> Stage::below(Id id, Role role) const {
  std::unordered_set<Id> inside = {id};
  std::vector<Node> found;
  for (const Node& node : ui_.tree.nodes()) {
    if (!inside.contains(node.parent)) continue;
    inside.insert(node.id);
    if (node.role == role) found.push_back(node);
  }
  return found;
}

}  // namespace kol::ui
