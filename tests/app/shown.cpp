#include "app/shown.h"

#include "app/app_test.h"
#include "app/compare/parts.h"
#include "app/embed/embed.h"
#include "app/keeping/adding.h"
#include "app/keeping/files.h"
#include "app/keeping/reading.h"
#include "app/keeping/shelf.h"

namespace kol::app {
namespace {

// ---- Workspaces that have much of everything ----

void add_posts(Channel& channel) {
  for (int i = 0; i < 14; ++i) {
    Post& post = channel.posts.emplace_back();
    post.likes = post.comments = post.views = 100;
    post.sponsored = i % 2 == 0;
  }
}

void open_influencer(App& app, std::size_t index, std::size_t channel = 0) {
  app.open(app.document.workspace().influencers[index].id);
  InfluencerView& view = app.influencer_view;
  view.of = app.open_influencer;
  view.channel = channel;
  view.open_figures = view.open_posts = view.open_about = true;
  view.open_post = 0;
}

// Somebody who earns by all there is, with a list of each kind open in turn.
void make_creator(App& app, std::optional<CreatorList> open) {
  app.document.edit_creator({}, [&](Creator& next) {
    next.influencer = app.document.workspace().influencers[0].id;
    next.about = "Tests one product a week.";
    next.hourly_rate = 20;
    next.plan.push_back({"instagram.post", 2, 0.5, {}});
    AffiliateOffer& programme = next.affiliate.emplace_back();
    programme.commission = 0.1;
    programme.posts.emplace().push_back({"instagram.post", 1, {}});
    next.products.emplace_back().orders = Triple{1, 2, 3};
    next.barter.emplace_back().format = "instagram.post";
    next.audience.push_back({"Thailand", 0.5, {}});
    next.past.emplace_back("Glow Lab");
  });
  app.screen = Screen::rates;
  if (open) app.creator.open = {*open, 0};
}

void ask_with(App& app, Topic topic, bool of_influencer, AskedOf of) {
  app.screen = Screen::compare;
  if (of == AskedOf::deal) app.screen = Screen::fees;
  if (of == AskedOf::rate) make_creator(app, std::nullopt);
  Question question{.topic = topic, .of = of};
  if (of_influencer) question.influencer = app.document.workspace().influencers[0].id;
  app.ask(question);
  app.ask(question);  // with a way back
}

events::KeptWorkspace kept(const std::string& id, const std::string& origin, int format = 1) {
  return {.note = {.id = id, .name = "Launch", .format = format, .origin = origin, .revision = "r"},
          .date = "today",
          .size = "2 KB",
          .in_memory = format > 1};
}

void open_shelf(App& app) {
  app.panel = Panel::workspaces;
  on_shelf(app, {kept("one", "link"), kept("two", "sample"), kept("three", "own", 99),
                 kept("four", "own")});
  app.shelf.current = "one";
  app.shelf.deleted = {{"five", "Launch"}, {"six", "Launch"}};
}

void fill_lineup(App& app) {
  app.document.edit_campaign({}, [&](Campaign& next) {
    next.goal = Goal::leads;
    next.offer.lead_rate = 0.1;
    for (int type = 0; type < 9; ++type) {
      LineupRow& row = next.lineup.emplace_back(next.lineup[0]);
      row.payment = Payment{};
      row.payment->type = static_cast<PaymentType>(type);
      row.payment->amount = row.payment->rate = 1;
      row.payment->deposit = 0.5;
      row.deliverables.push_back(row.deliverables[0]);
    }
  });
  app.screen = Screen::campaign;
  app.campaign.show_advanced = true;
}

void import_table(App& app, const std::string& text) {
  take_table_words(app, shipped("web/data/headers.json"));
  open_bytes(app, "influencers.csv", text);
}

// Cells of each kind, one of them mended; records that were merged and some that are alike; prices
// of two formats, none with a rate; sheets, and all that can be chosen.
void import_all(App& app) {
  import_table(app,
               "Name,Handle,Platform,Followers,Post price,Reel price\nAnn,ann,,~12k,9 CLP,\n"
               "Ben,ben,Instagram,many,8 CLP,9 CLP\nAnn,ann,TikTok,30k,,\nBen,ben,Instagram,9k,,\n"
               "Cy,cy,Instagram,10-20,,\nCy,cy2,Instagram,15,,\n");
  PendingImport& import = *app.import;
  import.options.platform = Platform::instagram;
  import.mend(2, 3, "5k");
  import.mend(1, 3, "none at all");
  import.columns_remembered = true;
  import.show_how = true;
  import.sheets = {"x", "y"};
  read_table(app);
}

void import_done(App& app) {
  import_all(app);
  accept_import(app);
  app.panel = Panel::last_import;
}

void fees_of_ones_own(App& app) {
  app.screen = Screen::fees;
  app.fees.begun = true;
  app.fees.hypothetical.channels.emplace_back().followers = 20000;
  app.fees.hypothetical.channels[0].average.likes = 500;
  app.fees.format = "instagram.post";
  app.fees.count = 3;
  app.fees.quote = 900;
  app.fees.addons = {.usage_rights_months = 2,
                     .whitelisting_months = 2,
                     .exclusivity_months = 2,
                     .raw_footage = true,
                     .rush = true,
                     .unknown = {}};
}

}  // namespace

void add_odd_ones(App& app) {
  std::vector<Influencer> odd(5);
  for (std::size_t i = 0; i < odd.size(); ++i) {
    odd[i].id = "odd " + std::to_string(i);
    odd[i].name = i < 2 ? "Ann" : i == 2 ? "" : "Other";
    odd[i].channels.emplace_back().followers = 5000;
    odd[i].quote = 100;
  }
  odd[3].channels[0].platform = Platform::other;
  odd[4].channels.clear();
  for (int i = 0; i < kPlatformCount; ++i) {
    Channel& channel = odd[4].channels.emplace_back();
    channel.platform = static_cast<Platform>(i);
    channel.followers = 1e6;
    channel.following = 1e6;
    channel.fake_share = channel.suspect_comments = channel.growth_30d = 0.9;
    channel.average.likes = channel.average.comments = channel.average.views = 10;
    add_posts(channel);
  }
  app.document.insert_influencers(0, odd);
}

// ---- All that is to be seen ----

std::vector<Shown> screens() {
  std::vector<Shown> all = {
      {"compare", [](App&) {}},
      {"compare, a sample of one's own",
       [](App& app) { app.document.begin_anew(app.document.workspace(), true); }},
      {"compare, nobody", [](App& app) { app.document.begin_anew({}); }},
      {"compare, odd ones", add_odd_ones},
      {"compare, all columns", [](App& app) { app.compare.columns.set(); }},
      {"compare, nothing found", [](App& app) { app.compare.order.search = "nobody at all"; }},
      {"compare, nobody there", [](App& app) { app.compare.order.platform = Platform::other; }},
      {"compare, pasting", [](App& app) { app.compare.paste_open = true; }},
      {"compare, one picked",
       [](App& app) { app.compare.picked = {app.document.workspace().influencers[0].id}; }},
      {"compare, filters",
       [](App& app) {
         app.document.edit_influencers({0}, [](Influencer& next) { next.tags = {"a", "b"}; });
         app.compare.filters_open = true;
         app.compare.order.profitable = true;
       }},
      {"compare, tagging those picked",
       [](App& app) {
         app.compare.picked = {app.document.workspace().influencers[0].id};
         app.compare.tagging = "a";
       }},
      {"compare, a picture", [](App& app) { app.compare.picture_open = true; }},
      {"compare, editing a row",
       [](App& app) {
         app.compare.columns.set();
         edit_in_table(app, 0, RosterColumn::name);
       }},
      {"fees", [](App& app) { app.screen = Screen::fees; }},
      {"fees of one's own", fees_of_ones_own},
      {"campaign", [](App& app) { app.screen = Screen::campaign; }},
      {"campaign, nobody",
       [](App& app) {
         app.document.begin_anew({});
         app.screen = Screen::campaign;
       }},
      {"campaign, no line-up",
       [](App& app) {
         app.document.edit_campaign({}, [](Campaign& next) { next.lineup.clear(); });
         app.screen = Screen::campaign;
       }},
      {"campaign, nothing known",
       [](App& app) {
         app.document.edit_campaign({}, [](Campaign& next) { next.offer = {}; });
         app.screen = Screen::campaign;
       }},
      {"import",
       [](App& app) {
         import_table(app,
                      "Name,Name,Handle,Followers,Quote,Likes,Comments,,\n"
                      "Ann,Ann,@ann,1000,what?,20,3,a,b\nBea,Bea,@bea,many,5,2,,,\n,,,,,,,,\n"
                      "Ann,Ann,@ann,1000,5,2,,,\n");
       }},
      {"import, nothing recognised", [](App& app) { import_table(app, "1;2\n3;4\n5;6\n"); }},
      {"import, all that can be said of it", import_all},
      {"import, broken", [](App& app) { import_table(app, "Name\n"); }},
      {"problems, of one kind",
       [](App& app) {
         const io::Problem broken = {"", {io::Code::json_missing}};
         app.problems = {broken, broken, {"", {io::Code::json_empty}}};
       }},
      {"notice", [](App& app) { app.tell("Done.", {undo_action()}); }},
      {"a new version", [](App& app) { app.new_version = true; }},
      {"two tabs", [](App& app) { app.shelf.other_version = "other"; }},
      {"not kept", [](App& app) { app.shelf.trouble = "slow"; }},
  };
  all.push_back({"rates, of nobody", [](App& app) { app.screen = Screen::rates; }});
  for (int list = 0; list <= static_cast<int>(CreatorList::past); ++list) {
    all.push_back({"rates, list " + std::to_string(list),
                   [list](App& app) { make_creator(app, static_cast<CreatorList>(list)); }});
  }
  for (const Goal goal :
       {Goal::awareness, Goal::engagement, Goal::traffic, Goal::sales, Goal::leads}) {
    all.push_back({"compare, goal " + std::to_string(static_cast<int>(goal)), [goal](App& app) {
                     app.document.edit_campaign({}, [&](Campaign& next) {
                       next.goal = goal;
                       next.offer.lead_rate = goal == Goal::leads ? 0.1 : 0;
                     });
                   }});
    all.push_back(
        {"compare, needs of goal " + std::to_string(static_cast<int>(goal)), [goal](App& app) {
           app.document.edit_campaign({}, [&](Campaign& next) {
             next.goal = goal;
             next.offer = {};
           });
         }});
  }
  for (std::size_t row = 0; row < 14; ++row) {
    all.push_back({"campaign, line-up row " + std::to_string(row), [row](App& app) {
                     fill_lineup(app);
                     app.campaign.open_row = row;
                   }});
  }
  return all;
}

std::vector<Shown> panels() {
  std::vector<Shown> all = {
      {"influencer who is gone", [](App& app) { app.open("nobody"); }},
      {"side by side",
       [](App& app) {
         add_odd_ones(app);
         app.compare.picked = {"odd 0", "odd 1", "odd 3", "odd 4"};
         app.panel = Panel::side_by_side;
       }},
      {"side by side, nobody", [](App& app) { app.panel = Panel::side_by_side; }},
      {"columns", [](App& app) { app.panel = Panel::columns; }},
      {"settings", [](App& app) { app.panel = Panel::settings; }},
      {"link", [](App& app) { app.panel = Panel::link; }},
      {"agreement of nobody", [](App& app) { app.panel = Panel::agreement; }},
      {"agreement",
       [](App& app) {
         fill_lineup(app);
         app.panel = Panel::agreement;
         app.agreement.shows_tips = true;
       }},
      {"agreement, of everything",
       [](App& app) {
         fill_lineup(app);
         app.document.edit_campaign({}, [](Campaign& next) {
           LineupRow& row = next.lineup.front();
           row.payment = Payment{.type = PaymentType::hybrid,
                                 .amount = 9,
                                 .rate = 0.1,
                                 .deposit = 0.5,
                                 .unknown = {}};
           row.addons.usage_rights_months = row.addons.exclusivity_months = 3;
           row.terms.include = row.terms.avoid = {"this", "that"};
           row.terms.guidelines = std::string(2001, 'a');
           row.terms.analytics.emplace();
         });
         app.panel = Panel::agreement;
       }},
      {"settings, tiers of one's own",
       [](App& app) {
         app.document.edit_settings({}, [](Settings& next) {
           next.tiers = {{"a", 10, {}}, {"b", 100, {}}};
         });
         app.panel = Panel::settings;
       }},
      {"workspaces", open_shelf},
      {"workspaces, renaming",
       [](App& app) {
         open_shelf(app);
         app.shelf.renamed = "two";
       }},
      {"last import", import_done},
      {"last import, none", [](App& app) { app.panel = Panel::last_import; }},
      {"workspaces, none", [](App& app) { app.panel = Panel::workspaces; }},
  };
  for (std::size_t i = 0; i < 14; ++i) {
    all.push_back({"influencer " + std::to_string(i), [i](App& app) { open_influencer(app, i); }});
  }
  for (std::size_t i = 0; i < 5; ++i) {
    all.push_back({"odd influencer " + std::to_string(i), [i](App& app) {
                     add_odd_ones(app);
                     app.compare.picked = {"odd 0", "odd 1"};
                     open_influencer(app, i, i);
                   }});
  }
  return all;
}

std::vector<Shown> questions() {
  std::vector<Shown> all;
  for (int i = 0; i <= static_cast<int>(Topic::clicks_needed); ++i) {
    const auto topic = static_cast<Topic>(i);
    const std::string name = "topic " + std::to_string(i);
    if (topic < Topic::fees_range || topic >= Topic::commission) {
      all.push_back({name + " of an influencer",
                     [=](App& app) { ask_with(app, topic, true, AskedOf::named); }});
    }
    if (topic <= Topic::fees_addons) {
      all.push_back(
          {name + " of the fees", [=](App& app) { ask_with(app, topic, true, AskedOf::deal); }});
    }
    if (topic < Topic::fees_range ||
        (topic >= Topic::creator_floor && topic <= Topic::creator_barter)) {
      all.push_back(
          {name + " of a rate", [=](App& app) { ask_with(app, topic, false, AskedOf::rate); }});
    }
    if (topic > Topic::creator_barter) {
      all.push_back(
          {name + " of all", [=](App& app) { ask_with(app, topic, false, AskedOf::named); }});
    }
  }
  return all;
}

std::vector<Shown> embeds() {
  std::vector<Shown> all;
  for (const std::string tool : {"compare", "fees", "rates", "campaign"}) {
    for (const bool more : {false, true}) {
      all.push_back({"embed " + tool + (more ? ", all of it" : ""), [=](App& app) {
                       begin_embed(app, "tool=" + tool);
                       app.embed->show_more = more;
                       app.tell("Done.");
                     }});
      all.push_back({"embed " + tool + " with settings" + (more ? ", all" : ""), [=](App& app) {
                       begin_embed(app, "tool=" + tool);
                       app.embed->show_more = more;
                       app.panel = Panel::settings;
                     }});
    }
  }
  return all;
}

}  // namespace kol::app
