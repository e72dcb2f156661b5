#include "app/screens.h"

#include <array>

#include "app/agreement/panel.h"
#include "app/campaign/screen.h"
#include "app/compare/panels.h"
#include "app/compare/screen.h"
#include "app/creator/screen.h"
#include "app/explain/panel.h"
#include "app/fees/screen.h"
#include "app/help/panels.h"
#include "app/import/panel.h"
#include "app/influencer/panel.h"
#include "app/keeping/link_panel.h"
#include "app/keeping/workspaces_panel.h"
#include "app/plan/screen.h"
#include "app/settings/panel.h"
#include "app/state/app.h"
#include "app/track/file_panel.h"
#include "app/track/panel.h"
#include "app/track/screen.h"

namespace kol::app {
namespace {

constexpr std::array kScreens = {
    ScreenInfo{.screen = Screen::compare,
               .name = "compare",
               .word = Word::nav_compare,
               .icon = ui::Icon::compare,
               .draw = compare_screen,
               .answer = compare_answer,
               .is_titled = true,
               .is_tool = true,
               .keep = keep_compare,
               .restore = restore_compare},
    ScreenInfo{.screen = Screen::fees,
               .name = "fees",
               .word = Word::nav_fees,
               .icon = ui::Icon::fees,
               .draw = fees_screen,
               .answer = fees_answer,
               .is_tool = true,
               .keep = keep_fees,
               .restore = restore_fees},
    ScreenInfo{.screen = Screen::rates,
               .name = "rates",
               .word = Word::nav_rates,
               .icon = ui::Icon::fees,
               .draw = rates_screen,
               .answer = rates_answer,
               .side_of = Screen::fees,
               .is_tool = true,
               .keep = keep_rates,
               .restore = restore_rates},
    ScreenInfo{.screen = Screen::plan,
               .name = "plan",
               .word = Word::nav_plan,
               .icon = ui::Icon::plan,
               .draw = plan_screen,
               .answer = plan_answer,
               .is_tool = true,
               .keep = keep_plan,
               .restore = restore_plan},
    ScreenInfo{.screen = Screen::campaign,
               .name = "campaign",
               .word = Word::nav_campaign,
               .icon = ui::Icon::campaign,
               .draw = campaign_screen,
               .answer = campaign_answer,
               .is_tool = true,
               .keep = keep_campaign,
               .restore = restore_campaign},
    ScreenInfo{.screen = Screen::track,
               .name = "track",
               .word = Word::nav_track,
               .icon = ui::Icon::track,
               .draw = track_screen,
               .answer = track_answer,
               .is_titled = true,
               .keep = keep_track,
               .restore = restore_track},
};

constexpr std::array kPanels = {
    PanelInfo{.panel = Panel::influencer,
              .name = "influencer",
              .word = Word::influencer_gone,
              .draw = influencer_panel,
              .title = influencer_title,
              .keep = keep_influencer,
              .restore = restore_influencer,
              .can_open = is_somebody_open},
    PanelInfo{.panel = Panel::side_by_side,
              .name = "side_by_side",
              .word = Word::side_title,
              .draw = side_by_side_panel,
              .can_open = are_some_picked},
    PanelInfo{.panel = Panel::columns,
              .name = "columns",
              .word = Word::compare_columns_title,
              .draw = columns_panel},
    PanelInfo{.panel = Panel::settings,
              .name = "settings",
              .word = Word::settings_title,
              .draw = settings_panel},
    PanelInfo{.panel = Panel::explanation,
              .name = "how",
              .word = Word::how_ask,
              .draw = explanation_panel,
              .title = explanation_title,
              .is_kept = false},
    PanelInfo{.panel = Panel::workspaces,
              .name = "workspaces",
              .word = Word::bar_workspaces,
              .draw = workspaces_panel},
    PanelInfo{.panel = Panel::glossary,
              .name = "glossary",
              .word = Word::glossary_title,
              .draw = glossary_panel},
    PanelInfo{.panel = Panel::shortcuts,
              .name = "shortcuts",
              .word = Word::shortcuts_title,
              .draw = shortcuts_panel},
    PanelInfo{.panel = Panel::last_import,
              .name = "last_import",
              .word = Word::import_about,
              .draw = last_import_panel,
              .is_kept = false,
              .can_open = is_import_known},
    PanelInfo{.panel = Panel::link,
              .name = "link",
              .word = Word::link_title,
              .draw = link_panel,
              .is_kept = false},
    PanelInfo{.panel = Panel::agreement,
              .name = "agreement",
              .word = Word::agreement_gone,
              .draw = agreement_panel,
              .title = agreement_title,
              .is_whole = true,
              .keep = keep_agreement,
              .restore = restore_agreement,
              .can_open = is_agreement_open},
    PanelInfo{.panel = Panel::piece,
              .name = "post",
              .word = Word::track_post,
              .draw = piece_panel,
              .title = piece_title,
              .keep = keep_piece,
              .restore = restore_piece,
              .can_open = is_piece_open},
    PanelInfo{.panel = Panel::results_file,
              .name = "results_file",
              .word = Word::results_title,
              .draw = results_file_panel,
              .is_kept = false,
              .can_open = is_results_file_open},
};

}  // namespace

Pages pages() { return {kScreens, kPanels}; }

}  // namespace kol::app
