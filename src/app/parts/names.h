// What the model's things are called on the page: platforms, formats, tiers, goals, levels and
// verdicts. Keys that the benchmarks bring and the words do not know are shown as they are.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/app.h"

namespace kol::app {

// "Ann, Bo": texts one after the other, as the reader's language puts them.
std::string listed(const App& app, const std::vector<std::string>& texts);

const std::string& platform_name(const App& app, Platform platform);
// "Instagram reel"
std::string format_name(const App& app, std::string_view format);
// "2 × TikTok video, Instagram story".
std::string posts_text(const App& app, const std::vector<Deliverable>& deliverables);
const std::string& payment_name(const App& app, PaymentType type);
// The kind of link a click goes by: "Link in the bio".
std::string ctr_class_name(const App& app, std::string_view ctr_class);
// A tier of the reader's own, or "starter" below the first; "—" for an unknown one.
std::string tier_name(const App& app, std::string_view tier);
const std::string& goal_name(const App& app, Goal goal);
// Where prices are those of: "Global", "Thailand".
std::string market_name(const App& app, const std::string& market);
// The name, else the id.
const std::string& name_of(const Influencer& influencer);
// Whose row of the line-up it is; the id where nobody has it.
const std::string& name_in_row(const App& app, const LineupRow& row);

const std::string& signal_name(const App& app, SignalId signal);
const std::string& level_name(const App& app, SignalLevel level);
ui::Icon level_icon(SignalLevel level);
ui::Tone level_tone(SignalLevel level);

const std::string& verdict_name(const App& app, ErVerdict verdict);
const std::string& verdict_name(const App& app, ClassicVerdict verdict);
// "No warning signs in 4 checks", "1 of 5 checks unusual", "Not checked": of all these channels
// together.
std::string authenticity_text(const App& app, std::span<const ChannelReport> channels);
// The same where there is little room: without how many checks found nothing.
std::string authenticity_in_short(const App& app, std::span<const ChannelReport> channels);
// How many signals were checked, or only those that warn.
std::size_t checked_signals(std::span<const ChannelReport> channels, bool only_unusual);
// Of a quote among the fees of comparable posts: "Higher than 43 % of comparable fees".
std::string percentile_words(const App& app, double percentile);

ui::Tone verdict_tone(ErVerdict verdict);

// By what a realised cost is known: "paid", "agreed" …
const std::string& basis_name(const App& app, CostBasis basis);

// A benchmark's grade: "strong" … "unsourced".
std::string grade_name(const App& app, std::string_view grade);
ui::Tone grade_tone(std::string_view grade);

}  // namespace kol::app
