// Draws with WebGL2 through Dear ImGui's own renderer.
#include "platform/renderer.h"

#include <GLES3/gl3.h>
#include <emscripten/html5_webgl.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

namespace kol::platform {

bool start_renderer() {
  // Also where nothing can be drawn: the elements' places come from measured text.
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  EmscriptenWebGLContextAttributes wishes;
  emscripten_webgl_init_context_attributes(&wishes);
  // web/page/stage.js has made the context to see whether there is WebGL2; asking again gives the
  // same one, whatever is wished for here.
  wishes.majorVersion = 2;
  wishes.enableExtensionsByDefault = false;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
      emscripten_webgl_create_context("#canvas", &wishes);
  if (context <= 0) return false;
  emscripten_webgl_make_context_current(context);
  return ImGui_ImplOpenGL3_Init("#version 300 es");
}

void render(ImDrawData* picture) {
  int width = 0;
  int height = 0;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_get_current_context();
  if (context == 0 || emscripten_is_webgl_context_lost(context)) return;
  emscripten_webgl_get_drawing_buffer_size(context, &width, &height);
  if (width == 0 || height == 0) return;
  ImGui_ImplOpenGL3_NewFrame();  // makes shaders and buffers where there are none yet
  // The renderer cuts size × scale down to whole pixels, which may lose the last one at a ratio
  // like 1.1; a hundredth of a pixel more and it does not.
  picture->FramebufferScale = {(static_cast<float>(width) + 0.01f) / picture->DisplaySize.x,
                               (static_cast<float>(height) + 0.01f) / picture->DisplaySize.y};
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(picture);
}

void restore_renderer() {
  if (ImGui::GetIO().BackendRendererUserData != nullptr) ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

}  // namespace kol::platform
