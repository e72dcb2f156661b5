// The parts of the vetting sheet.
#pragma once

#include <functional>

#include "app/influencer/parts.h"
#include "core/practice/vetting.h"

namespace kol::app {

// An edit of what was entered; an entry, and a vetting, that holds nothing any more goes.
void edit_vetting(App& app, const InfluencerSubject& subject, EditKey key,
                  const std::function<void(Vetting&)>& edit);
void edit_vetting_entry(App& app, const InfluencerSubject& subject, VettingItem item,
                        std::string_view field, const std::function<void(VettingEntry&)>& edit);
const VettingEntry& entry_of(const InfluencerSubject& subject, VettingItem item);

// A question's number, words, facts and state; opened, its parts and what was found out.
void vetting_question(App& app, Flow& flow, const InfluencerSubject& subject,
                      const VettingQuestion& question, const VettingReport& report,
                      std::size_t number);
// The state of an item, to be chosen with one key.
void vetting_state_select(App& app, const Rect& rect, const InfluencerSubject& subject,
                          VettingItem item, VettingState state);
// From what the roster says of a question to its field.
void way_to_figures(App& app, Flow& flow, const InfluencerSubject& subject,
                    const std::vector<VettingFact>& facts);
// Whether they said that they take no links and no codes: a warning sign.
bool refuses_tracking(const InfluencerSubject& subject);
// What is entered for this question beside its answer: deadlines, links, deals, competitors.
void vetting_figures(App& app, Flow& flow, const InfluencerSubject& subject, VettingItem question);
void vetting_competitors(App& app, Flow& flow, const InfluencerSubject& subject);

}  // namespace kol::app
