// The detail view of one influencer in its parts, each in a file of its own: results and fee,
// channels, posts, authenticity, and what is known about the person.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/parts/names.h"
#include "app/parts/value_fields.h"
#include "app/state/app.h"

namespace kol::app {

// The influencer as it was when the frame began: an edit makes what the document gave invalid.
struct InfluencerSubject {
  std::size_t index = 0;
  Influencer influencer;
  InfluencerReport report;

  const std::string& id() const { return influencer.id; }
};

// One edit of the subject, which is one step of undo with those of the same key of the subject; {}
// for a step of its own.
void edit_subject(App& app, const InfluencerSubject& subject, EditKey key,
                  const std::function<void(Influencer&)>& edit);

// Whether the vetting led to this field, by its key; the wish is fulfilled once.
bool is_wanted_figure(App& app, std::string_view key);

// The part of the view's state that belongs to one post or one channel is closed.
void forget_open_post(App& app);

// What is usual for a signal's value (spec section 9); beyond it the signal is at least noted.
struct UsualRange {
  MaybeNumber low;
  MaybeNumber high;
};
UsualRange usual_range(Platform platform, SignalId id);

// What is asked first of somebody who was just added: name, platform, followers, engagement, quote.
void influencer_basics(App& app, Flow& flow, const InfluencerSubject& subject);
// What one standard post costs and brings: what is read first, and the rest.
void influencer_results(App& app, Flow& flow, const InfluencerSubject& subject);
void influencer_other_results(App& app, Flow& flow, const InfluencerSubject& subject);
void influencer_fee(App& app, Flow& flow, const InfluencerSubject& subject);
// The chosen channel: its figures to edit, what they say, and its place among the channels.
void influencer_channels(App& app, Flow& flow, const InfluencerSubject& subject);
void influencer_posts(App& app, Flow& flow, const InfluencerSubject& subject, std::size_t channel);
void influencer_signals(App& app, Flow& flow, const InfluencerSubject& subject,
                        std::size_t channel);
void influencer_about(App& app, Flow& flow, const InfluencerSubject& subject);

}  // namespace kol::app
