// Any bytes as a table: an error, or influencers that make a valid workspace, that all records are
// accounted for in, and that come back the same from an export.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "builtin_benchmarks.h"
#include "builtin_headers.h"
#include "core/evaluate.h"
#include "io/json/benchmarks.h"
#include "io/json/reader.h"
#include "io/json/workspace.h"
#include "io/table/export.h"
#include "io/table/import.h"

namespace {

using namespace kol;

void require(bool condition) {
  if (!condition) std::abort();
}

const io::TableWords& words() {
  static const io::TableWords words = *io::read_table_words(builtin_headers);
  return words;
}

void check_account(const io::Import& import) {
  const io::Diagnostics& diagnostics = import.diagnostics;
  require(import.error.has_value() == import.influencers.empty());
  require(diagnostics.records == diagnostics.imported + diagnostics.skipped.size());
  require(diagnostics.unreadable.size() <= 100);
  require(diagnostics.doubtful.size() <= 100);
  require(diagnostics.alike.size() <= 100);
  if (!import.error) require(import.influencer_of.size() == diagnostics.records);
  for (const std::size_t of : import.influencer_of) {
    require(of == io::kNoInfluencer || import.error || of < import.influencers.size());
  }
  io::Reader reader(1, 1);
  require(!reader.read(io::write_diagnostics(diagnostics), [](const io::Value&) {}));
}

Workspace workspace_of(io::Import import) {
  Workspace workspace;
  if (import.currency) workspace.settings.currency = *import.currency;
  // An export is no place for posts.
  for (Influencer& influencer : import.influencers) {
    for (Channel& channel : influencer.channels) channel.posts.clear();
  }
  workspace.influencers = std::move(import.influencers);
  // An export says the id where a line would have nothing else to say.
  for (Influencer& influencer : workspace.influencers) {
    if (influencer.name == influencer.id) influencer.name.clear();
  }
  return workspace;
}

void check_round_trip(io::Import import, const Benchmarks& benchmarks) {
  const Workspace workspace = workspace_of(std::move(import));
  const io::ReadWorkspace read = io::read_workspace(io::write_workspace(workspace, -1), benchmarks);
  require(read.workspace.has_value());
  const io::Export exported = io::export_csv(workspace, evaluate(workspace, benchmarks));
  io::Import again = io::import_table(exported.csv, {}, benchmarks, words());
  require(!again.error && again.diagnostics.unreadable_count == 0);
  require(workspace_of(std::move(again)).influencers == workspace.influencers);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Benchmarks benchmarks = *io::read_benchmarks(builtin_benchmarks).benchmarks;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  io::ImportOptions options;
  options.platform = Platform::tiktok;
  io::Import import = io::import_table(bytes, options, benchmarks, words());
  check_account(import);
  if (!import.influencers.empty()) check_round_trip(std::move(import), benchmarks);

  // The same as if the reader had chosen the columns.
  options.platform.reset();
  options.file_name = bytes.substr(0, 20);
  options.has_header = size % 2 == 0;
  for (std::size_t i = 0; i < 12 && i < size; ++i) {
    options.columns.emplace_back(
        io::ColumnChoice{static_cast<io::Field>(data[size - 1 - i] % io::kFieldCount)});
  }
  check_account(io::import_table(bytes, options, benchmarks, words()));

  // And mended a cell, put records together and kept some apart.
  if (size < 5) return 0;
  options.edits = {{data[0] % 8U, data[1] % 12U, std::to_string(data[2]) + "k"}};
  options.apart = {data[2] % 8U, data[3] % 8U};
  options.together = {{data[3] % 8U, data[4] % 8U}};
  import = io::import_table(bytes, options, benchmarks, words());
  check_account(import);
  const std::string written = io::write_workspace(workspace_of(std::move(import)), -1);
  require(io::read_workspace(written, benchmarks).workspace.has_value());

  // And as a sheet out of a workbook.
  options.sheet = true;
  check_account(io::import_table("\x1E" + std::string(bytes), options, benchmarks, words()));
  return 0;
}
