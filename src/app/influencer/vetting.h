// The vetting of one influencer: the twelve questions before a deal, what the roster answers
// already, and what the reader has found out. A list to work through and no score.
#pragma once

#include "app/influencer/parts.h"

namespace kol::app {

void vetting_sheet(App& app, Flow& flow, const InfluencerSubject& subject);

}  // namespace kol::app
