// The report as JSON (see report.h): the members that core/figures.h describes, in its order.
#include "io/json/report.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/figures.h"
#include "io/json/names.h"
#include "io/json/writer.h"

namespace kol::io {
namespace {

constexpr std::size_t kPieceBytes = 1 << 16;

std::string_view text_of(Platform value) { return name_of(kPlatformNames, value); }
std::string_view text_of(ErVerdict value) { return name_of(kErVerdictNames, value); }
std::string_view text_of(ClassicVerdict value) { return name_of(kClassicVerdictNames, value); }
std::string_view text_of(QuoteVerdict value) { return name_of(kQuoteVerdictNames, value); }
std::string_view text_of(FeeSource value) { return name_of(kFeeSourceNames, value); }
std::string_view text_of(Basis value) { return name_of(kBasisNames, value); }
std::string_view text_of(SignalLevel value) { return name_of(kSignalLevelNames, value); }

class ReportWriter {
 public:
  ReportWriter(std::string& out, const Workspace& workspace)
      : json_(out, -1), workspace_(workspace) {}

  void head(const std::vector<Problem>& warnings);
  void influencer(const Influencer& influencer, const InfluencerReport& report,
                  std::string_view further);
  void tail(const Report& report, std::string_view further);

  void field(std::string_view name, MaybeNumber value) {
    json_.key(name);
    json_.number(value);
  }
  void field(std::string_view name, const MaybeTriple& value);
  void field(std::string_view name, std::string_view value) {
    json_.key(name);
    json_.text(value);
  }
  void null(std::string_view name) {
    json_.key(name);
    json_.null();
  }
  void open(std::string_view name, char bracket) {
    json_.key(name);
    json_.open(bracket);
  }
  void close(char bracket) { json_.close(bracket); }
  template <typename Owner>
  void object(std::string_view name, const Owner& owner) {
    open(name, '{');
    members(owner);
    json_.close('}');
  }
  template <typename Owner>
  void element(const Owner& owner) {
    json_.open('{');
    members(owner);
    json_.close('}');
  }
  template <typename Owner>
  void members(const Owner& owner);
  void signals(std::string_view name, const std::array<Signal, kSignalCount>& signals);
  void rows(std::string_view name, const std::vector<RowProjection>& rows);

 private:
  JsonWriter json_;
  const Workspace& workspace_;
};

// Writes each member of one object as describe() names it.
template <typename Owner>
class Members {
 public:
  Members(ReportWriter& writer, const Owner& owner) : writer_(writer), owner_(owner) {}

  template <typename Value>
  void figure(std::string_view name, Value Owner::*member, Unit, Sign = Sign::plain) {
    writer_.field(name, owner_.*member);
  }
  template <typename Enum>
  void choice(std::string_view name, Enum Owner::*member) {
    writer_.field(name, text_of(owner_.*member));
  }
  template <typename Enum>
  void choice(std::string_view name, std::optional<Enum> Owner::*member) {
    const std::optional<Enum>& value = owner_.*member;
    value ? writer_.field(name, text_of(*value)) : writer_.null(name);
  }
  void text(std::string_view name, std::string Owner::*member) {
    const std::string& value = owner_.*member;
    value.empty() ? writer_.null(name) : writer_.field(name, std::string_view(value));
  }
  template <typename Inner>
  void object(std::string_view name, Inner Owner::*member) {
    writer_.object(name, owner_.*member);
  }
  template <typename Inner>
  void object(std::string_view name, std::optional<Inner> Owner::*member) {
    const std::optional<Inner>& inner = owner_.*member;
    inner ? writer_.object(name, *inner) : writer_.null(name);
  }
  template <typename Part>
  void part(Part Owner::*member) {
    writer_.members(owner_.*member);
  }
  void open(std::string_view name) { writer_.open(name, '{'); }
  void close() { writer_.close('}'); }
  void reason(std::string_view name, bool Owner::*member, std::string_view text) {
    if (owner_.*member) writer_.field(name, text);
  }
  void signals(std::string_view name, std::array<Signal, kSignalCount> Owner::*member) {
    writer_.signals(name, owner_.*member);
  }
  void rows(std::string_view name, std::vector<RowProjection> Owner::*member) {
    writer_.rows(name, owner_.*member);
  }
  template <typename Value>
  void unwritten(Value Owner::*) {}

 private:
  ReportWriter& writer_;
  const Owner& owner_;
};

template <typename Owner>
void ReportWriter::members(const Owner& owner) {
  Members<Owner> fields(*this, owner);
  describe(fields, Of<Owner>{});
}

void ReportWriter::field(std::string_view name, const MaybeTriple& value) {
  if (!value) return null(name);
  open(name, '{');
  field("low", value->low);
  field("typical", value->typical);
  field("high", value->high);
  json_.close('}');
}

void ReportWriter::signals(std::string_view name, const std::array<Signal, kSignalCount>& signals) {
  open(name, '[');
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    json_.open('{');
    field("id", kSignalNames[i]);
    field("level", text_of(signals[i].level));
    field("value", signals[i].value);
    json_.close('}');
  }
  json_.close(']');
}

void ReportWriter::rows(std::string_view name, const std::vector<RowProjection>& rows) {
  open(name, '[');
  for (std::size_t i = 0; i < rows.size(); ++i) {
    json_.open('{');
    field("influencer", std::string_view(workspace_.campaign.lineup[i].influencer));
    members(rows[i]);
    json_.close('}');
  }
  json_.close(']');
}

void ReportWriter::head(const std::vector<Problem>& warnings) {
  json_.open('{');
  field("version", 1.0);
  field("currency", std::string_view(workspace_.settings.currency));
  open("warnings", '[');
  for (const Problem& warning : warnings) json_.text(in_english(warning));
  json_.close(']');
  open("influencers", '[');
}

void ReportWriter::influencer(const Influencer& influencer, const InfluencerReport& report,
                              std::string_view further) {
  json_.open('{');
  field("id", std::string_view(influencer.id));
  open("channels", '[');
  for (const ChannelReport& channel : report.channels) {
    json_.open('{');
    members(channel);
    json_.close('}');
  }
  json_.close(']');
  object("standard_post", report.standard_post);
  field("rank", static_cast<double>(report.rank));
  if (!further.empty()) json_.raw(further);
  json_.close('}');
}

void ReportWriter::tail(const Report& report, std::string_view further) {
  json_.close(']');
  report.projection ? object("projection", *report.projection) : null("projection");
  if (!further.empty()) json_.raw(further);
  json_.close('}');
}

}  // namespace

void write_report(const Workspace& workspace, const Report& report,
                  const std::vector<Problem>& warnings, const TakePiece& take_piece,
                  const FurtherMembers& further) {
  std::string piece;
  ReportWriter writer(piece, workspace);
  writer.head(warnings);
  for (std::size_t i = 0; i < report.influencers.size(); ++i) {
    writer.influencer(workspace.influencers[i], report.influencers[i],
                      further.of_influencer ? further.of_influencer(i) : std::string());
    if (piece.size() < kPieceBytes) continue;
    take_piece(piece);
    piece.clear();
  }
  writer.tail(report, further.of_report);
  take_piece(piece);
}

std::string write_case(const Case& report) {
  const Workspace no_workspace;
  std::string json;
  ReportWriter(json, no_workspace).element(report);
  return json;
}

std::string write_report(const Workspace& workspace, const Report& report,
                         const std::vector<Problem>& warnings) {
  std::string json;
  write_report(workspace, report, warnings, [&json](std::string_view piece) { json += piece; });
  return json;
}

}  // namespace kol::io
