// The campaign of the worked examples (section 24 of the spec), with what is agreed in example 3.
#pragma once

#include "app/app_test.h"

namespace kol::app {

inline Date day(const char* text) { return *date_from(text); }

// nam: three stories for $240, half of it first, on the 10th, 14th and 17th of March 2026; lea: one
// integration for $300 and 10 % of sales. One unit of product each.
inline Workspace serum_launch() {
  Workspace workspace;
  Campaign& campaign = workspace.campaign;
  campaign.name = "Serum launch";
  campaign.goal = Goal::sales;
  campaign.offer.aov = Triple{54, 54, 54};
  campaign.offer.gross_margin = 0.68;
  campaign.offer.discount = 0.1;
  campaign.tracking.landing_page = "https://shop.example/serum";

  Influencer& nam = workspace.influencers.emplace_back();
  nam.id = "nam";
  nam.name = "น้ำฝน สกินโน้ต";
  nam.email = "nam@mail.example";
  nam.notes = "haggles";
  Channel& instagram = nam.channels.emplace_back();
  instagram.handle = "nam.skinnotes";
  instagram.followers = 38200;
  LineupRow& stories = campaign.lineup.emplace_back();
  stories.influencer = "nam";
  stories.deliverables.push_back({"instagram.story", 3, {}, {}});
  for (const char* text : {"2026-03-10", "2026-03-14", "2026-03-17"}) {
    stories.deliverables[0].pieces.emplace_back().date = day(text);
  }
  stories.payment =
      Payment{.type = PaymentType::flat, .amount = 240, .deposit = 0.5, .unknown = {}};
  stories.product_units = 1;

  Influencer& lea = workspace.influencers.emplace_back();
  lea.id = "lea";
  lea.name = "Derm with Léa";
  Channel& youtube = lea.channels.emplace_back();
  youtube.platform = Platform::youtube;
  youtube.handle = "dermwithlea";
  youtube.followers = 126000;
  LineupRow& integration = campaign.lineup.emplace_back();
  integration.influencer = "lea";
  integration.deliverables.push_back({"youtube.integration", 1, {}, {}});
  integration.payment = Payment{
      .type = PaymentType::hybrid, .amount = 300, .rate = 0.1, .deposit = {}, .unknown = {}};
  integration.product_units = 1;
  return workspace;
}

}  // namespace kol::app
