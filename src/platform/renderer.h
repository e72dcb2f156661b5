// Puts Dear ImGui's picture on the canvas. Two implementations chosen at link time:
// src/platform/web (WebGL2) and the one of the tests, which draws nothing.
#pragma once

struct ImDrawData;

namespace kol::platform {

// Call once, after ImGui::CreateContext and before the first frame. False if there is no WebGL2:
// then nothing is drawn, but text can be measured.
bool start_renderer();

// Draws one frame; call after ImGui::Render. Does nothing where there is no picture.
void render(ImDrawData* picture);

// Forgets everything that lived in a lost WebGL context; the next render() makes it anew.
void restore_renderer();

}  // namespace kol::platform
