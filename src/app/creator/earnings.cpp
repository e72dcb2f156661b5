// What a month holds besides: the posts that are planned, affiliate programmes, own products, and
// barter. Each entry is edited as a whole; its key keeps a field that is typed into one step.
#include <algorithm>

#include "app/creator/parts.h"
#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/parts/value_fields.h"

namespace kol::app {
namespace {

std::string first_format(const App& app, const CreatorSubject& subject) {
  const auto formats = formats_of(app.document.benchmarks(), subject.influencer);
  return formats.empty() ? std::string() : formats.front();
}

// One entry of a list of the creator's, edited.
template <typename Entry>
void put(App& app, std::vector<Entry> Creator::*list, std::string field, std::size_t at,
         const Entry& entry) {
  app.document.edit_creator({.field = std::move(field), .place = at},
                            [&](Creator& next) { (next.*list)[at] = entry; });
}

template <typename Entry>
void add(App& app, std::vector<Entry> Creator::*list, Entry entry) {
  app.document.edit_creator({}, [&](Creator& next) { (next.*list).push_back(std::move(entry)); });
}

template <typename Entry>
void remove_from(App& app, std::vector<Entry> Creator::*list, std::size_t at) {
  app.document.edit_creator({}, [&](Creator& next) {
    (next.*list).erase((next.*list).begin() + static_cast<std::ptrdiff_t>(at));
  });
}

std::string named(const App& app, const std::string& name) {
  return name.empty() ? app.word(Word::creator_unnamed) : name;
}

ValueOptions amount(const App& app, Word label) {
  return {.label = app.word(label), .kind = ValueKind::money};
}

ValueOptions share(const App& app, Word label) {
  return {.label = app.word(label), .kind = ValueKind::percent, .max = 1};
}

// ---- What brings the orders ----

// Clicks, or the posts that bring them, and how many of them buy. True if something changed.
template <typename Entry>
bool ways_to_orders(App& app, Flow& flow, const CreatorSubject& subject, Entry& entry) {
  bool changed = triple_field(app, flow, "clicks", entry.clicks,
                              {.label = app.word(Word::creator_clicks),
                               .kind = ValueKind::count,
                               .help = app.word(Word::creator_clicks_help)});
  if (!entry.clicks) {
    flow.space(4);
    changed |= counted_posts(app, flow, subject, entry.posts);
  }
  flow.space(4);
  return changed | triple_field(app, flow, "cvr", entry.cvr,
                                {.label = app.word(Word::campaign_cvr),
                                 .kind = ValueKind::percent,
                                 .help = app.word(Word::creator_cvr_help),
                                 .max = 1});
}

// ---- The forms ----

void plan_form(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  PlannedPosts entry = subject.creator.plan[at];
  const bool format =
      format_choice(app, flow.row(ui::field_height(app.ui, false)), subject, entry.format);
  flow.space(kFieldGap);
  ui::Grid grid(flow, 2, ui::field_height(app.ui, false), kFieldGap);
  const bool count =
      value_field(app, grid.next(), "per_month", entry.per_month, 0,
                  {.label = app.word(Word::creator_per_month), .kind = ValueKind::number});
  const bool paid = value_field(app, grid.next(), "paid_share", entry.paid_share, 1,
                                share(app, Word::creator_paid_share));
  if (format || count || paid) put(app, &Creator::plan, format ? "" : "plan", at, entry);
}

void affiliate_form(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  AffiliateOffer entry = subject.creator.affiliate[at];
  bool changed = text_value(app, flow.row(ui::field_height(app.ui, false)), "name", entry.name,
                            app.word(Word::creator_name));
  flow.space(kFieldGap);
  ui::Grid grid(flow, 2, ui::field_height(app.ui, false), kFieldGap);
  changed |=
      value_field(app, grid.next(), "price", entry.price, 0, amount(app, Word::creator_item_price));
  changed |= value_field(app, grid.next(), "return_rate", entry.return_rate, 0,
                         share(app, Word::creator_returns));
  changed |= value_field(app, grid.next(), "commission", entry.commission,
                         share(app, Word::creator_commission));
  changed |= value_field(app, grid.next(), "per_sale", entry.per_sale,
                         amount(app, Word::creator_per_sale));
  // One of both there has to be.
  if (!entry.commission && !entry.per_sale) entry.commission = 0;
  flow.space(kFieldGap);
  changed |= ways_to_orders(app, flow, subject, entry);
  if (!entry.clicks && !entry.posts) entry.posts.emplace();
  if (changed) put(app, &Creator::affiliate, "affiliate", at, entry);
}

void product_form(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  OwnProduct entry = subject.creator.products[at];
  bool changed = text_value(app, flow.row(ui::field_height(app.ui, false)), "name", entry.name,
                            app.word(Word::creator_name));
  flow.space(kFieldGap);
  ui::Grid grid(flow, 2, ui::field_height(app.ui, false), kFieldGap);
  changed |=
      value_field(app, grid.next(), "price", entry.price, 0, amount(app, Word::creator_item_price));
  changed |= value_field(app, grid.next(), "unit_cost", entry.unit_cost, 0,
                         amount(app, Word::creator_unit_cost));
  changed |= value_field(app, grid.next(), "fee_rate", entry.fee_rate, 0,
                         share(app, Word::creator_shop_fee));
  changed |= value_field(app, grid.next(), "return_rate", entry.return_rate, 0,
                         share(app, Word::creator_returns));
  changed |= value_field(app, grid.next(), "fixed_cost", entry.fixed_cost, 0,
                         amount(app, Word::creator_fixed_cost));
  flow.space(kFieldGap);
  changed |= triple_field(app, flow, "orders", entry.orders,
                          {.label = app.word(Word::creator_orders),
                           .kind = ValueKind::count,
                           .help = app.word(Word::creator_orders_help)});
  if (!entry.orders) changed |= ways_to_orders(app, flow, subject, entry);
  if (!entry.orders && !entry.clicks && !entry.posts) entry.posts.emplace();
  if (changed) put(app, &Creator::products, "products", at, entry);
}

void barter_form(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  BarterOffer entry = subject.creator.barter[at];
  bool changed = text_value(app, flow.row(ui::field_height(app.ui, false)), "name", entry.name,
                            app.word(Word::creator_goods));
  flow.space(kFieldGap);
  changed |= format_choice(app, flow.row(ui::field_height(app.ui, false)), subject, entry.format);
  flow.space(kFieldGap);
  ui::Grid grid(flow, flow.columns(120, 3, kFieldGap), ui::field_height(app.ui, false), kFieldGap);
  changed |= value_field(app, grid.next(), "count", entry.count, 1,
                         {.label = app.word(Word::campaign_posts), .kind = ValueKind::count});
  changed |=
      value_field(app, grid.next(), "value", entry.value, 0, amount(app, Word::creator_value));
  changed |=
      value_field(app, grid.next(), "worth", entry.worth, 1, share(app, Word::creator_worth));
  if (changed) put(app, &Creator::barter, "barter", at, entry);
}

// ---- What they come to ----

// "$102 a month", by the name; the report's own order is by worth.
std::string income_text(const App& app, const MaybeTriple& income) {
  const MaybeNumber typical = income ? MaybeNumber(income->typical) : std::nullopt;
  return ui::money(typical, app.currency());
}

std::string affiliate_value(const App& app, const CreatorSubject& subject, std::size_t at) {
  const auto& incomes = subject.report.affiliate;
  const auto found = std::find_if(incomes.begin(), incomes.end(),
                                  [&](const AffiliateIncome& one) { return one.offer == at; });
  return found == incomes.end() ? std::string() : income_text(app, found->income);
}

std::string barter_value(const App& app, const CreatorSubject& subject, std::size_t at) {
  if (at >= subject.report.barter.size()) return {};
  const MaybeNumber& gap = subject.report.barter[at].gap;
  if (!gap) return std::string(ui::kUndefined);
  const Word words = *gap < 0 ? Word::creator_barter_short : Word::creator_barter_over;
  return app.ui.words.with(words, {{"amount", ui::money(std::abs(*gap), app.currency())}});
}

}  // namespace

void plan_of_month_card(App& app, Flow& flow, const CreatorSubject& subject) {
  const auto& plan = subject.creator.plan;
  entry_list(app, flow,
             {.list = CreatorList::plan,
              .title = Word::creator_plan_title,
              .help = Word::creator_plan_help,
              .add = Word::creator_plan_add,
              .count = plan.size(),
              .name = [&](std::size_t i) { return format_name(app, plan[i].format); },
              .value =
                  [&](std::size_t i) {
                    return app.ui.words.with(Word::creator_plan_line,
                                             {{"count", ui::editable(plan[i].per_month)},
                                              {"share", ui::percent(plan[i].paid_share)}});
                  },
              .form = [&](Flow& form, std::size_t i) { plan_form(app, form, subject, i); },
              .add_one =
                  [&] {
                    add(app, &Creator::plan, PlannedPosts{first_format(app, subject), 1, 1, {}});
                  },
              .remove = [&](std::size_t i) { remove_from(app, &Creator::plan, i); }});
}

void affiliate_card(App& app, Flow& flow, const CreatorSubject& subject) {
  const auto& all = subject.creator.affiliate;
  entry_list(app, flow,
             {.list = CreatorList::affiliate,
              .title = Word::creator_affiliate_title,
              .help = Word::creator_affiliate_help,
              .add = Word::creator_affiliate_add,
              .count = all.size(),
              .name = [&](std::size_t i) { return named(app, all[i].name); },
              .value = [&](std::size_t i) { return affiliate_value(app, subject, i); },
              .form = [&](Flow& form, std::size_t i) { affiliate_form(app, form, subject, i); },
              .add_one =
                  [&] {
                    AffiliateOffer entry;
                    entry.commission = 0.1;
                    entry.posts.emplace().push_back({first_format(app, subject), 1, {}});
                    add(app, &Creator::affiliate, std::move(entry));
                  },
              .remove = [&](std::size_t i) { remove_from(app, &Creator::affiliate, i); }});
}

void products_card(App& app, Flow& flow, const CreatorSubject& subject) {
  const auto& all = subject.creator.products;
  entry_list(app, flow,
             {.list = CreatorList::products,
              .title = Word::creator_products_title,
              .help = Word::creator_products_help,
              .add = Word::creator_products_add,
              .count = all.size(),
              .name = [&](std::size_t i) { return named(app, all[i].name); },
              .value =
                  [&](std::size_t i) {
                    return i < subject.report.products.size()
                               ? income_text(app, subject.report.products[i].income)
                               : std::string();
                  },
              .form = [&](Flow& form, std::size_t i) { product_form(app, form, subject, i); },
              .add_one =
                  [&] {
                    OwnProduct entry;
                    entry.posts.emplace().push_back({first_format(app, subject), 1, {}});
                    add(app, &Creator::products, std::move(entry));
                  },
              .remove = [&](std::size_t i) { remove_from(app, &Creator::products, i); }});
}

void barter_card(App& app, Flow& flow, const CreatorSubject& subject) {
  const auto& all = subject.creator.barter;
  entry_list(app, flow,
             {.list = CreatorList::barter,
              .title = Word::creator_barter_title,
              .help = Word::creator_barter_help,
              .add = Word::creator_barter_add,
              .count = all.size(),
              .name = [&](std::size_t i) { return named(app, all[i].name); },
              .value = [&](std::size_t i) { return barter_value(app, subject, i); },
              .form = [&](Flow& form, std::size_t i) { barter_form(app, form, subject, i); },
              .add_one =
                  [&] {
                    BarterOffer entry;
                    entry.format = first_format(app, subject);
                    add(app, &Creator::barter, std::move(entry));
                  },
              .remove = [&](std::size_t i) { remove_from(app, &Creator::barter, i); }});
}

}  // namespace kol::app
