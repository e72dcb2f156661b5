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

ValueOptions amount(const App& app, Word label) {
  return {.label = app.word(label), .kind = ValueKind::money};
}

ValueOptions share(const App& app, Word label) {
  return {.label = app.word(label), .kind = ValueKind::percent, .max = 1};
}

// One of the account's formats, if it has any.
std::vector<CountedPosts> a_first_post(const App& app, const CreatorSubject& subject) {
  const std::string format = first_format(app, subject);
  return format.empty() ? std::vector<CountedPosts>{} : std::vector<CountedPosts>{{format, 1, {}}};
}

// ---- What brings the orders ----

// Clicks, or the posts that bring them, and how many of them buy.
template <typename Entry>
void ways_to_orders(App& app, Flow& flow, const CreatorSubject& subject, Entry& entry,
                    EntryEdit& edit) {
  edit.typed(triple_field(app, flow, "clicks", entry.clicks,
                          {.label = app.word(Word::creator_clicks),
                           .kind = ValueKind::count,
                           .help = app.word(Word::creator_clicks_help)}),
             "clicks");
  if (!entry.clicks) {
    flow.space(4);
    counted_posts(app, flow, subject, entry.posts, edit);
  }
  flow.space(4);
  edit.typed(triple_field(app, flow, "cvr", entry.cvr,
                          {.label = app.word(Word::campaign_cvr),
                           .kind = ValueKind::percent,
                           .help = app.word(Word::creator_cvr_help),
                           .max = 1}),
             "cvr");
}

// ---- What an entry comes to ----

void ask(App& app, Topic topic) { app.ask({.topic = topic, .of = AskedOf::rate}); }

// What a month brings, with its range, and how.
void income_line(App& app, Flow& flow, const MaybeTriple& income, Topic topic) {
  const MaybeNumber typical = income ? MaybeNumber(income->typical) : std::nullopt;
  flow.space(kFieldGap);
  if (ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                      {.name = Word::creator_income,
                       .value = ui::money(typical, app.currency()),
                       .note = usual_range(app, income, Unit::money),
                       .exact = ui::exact(typical),
                       .how = true})) {
    ask(app, topic);
  }
}

void plain_line(App& app, Flow& flow, Word name, const std::string& value,
                const MaybeNumber& exact) {
  ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                  {.name = name, .value = value, .exact = ui::exact(exact)});
}

const AffiliateIncome* income_of(const CreatorSubject& subject, std::size_t at) {
  const auto& incomes = subject.report.affiliate;
  const auto found = std::find_if(incomes.begin(), incomes.end(),
                                  [&](const AffiliateIncome& one) { return one.offer == at; });
  return found == incomes.end() ? nullptr : &*found;
}

void affiliate_result(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  const AffiliateIncome* const income = income_of(subject, at);
  if (income == nullptr) return;
  income_line(app, flow, income->income, Topic::creator_affiliate);
  plain_line(app, flow, Word::creator_per_click, ui::money(income->per_click, app.currency()),
             income->per_click);
}

void product_result(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  if (at >= subject.report.products.size()) return;
  const ProductIncome& income = subject.report.products[at];
  income_line(app, flow, income.income, Topic::creator_product);
  plain_line(app, flow, Word::creator_break_even, ui::count(income.break_even), income.break_even);
}

void barter_result(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  if (at >= subject.report.barter.size()) return;
  const BarterWorth& worth = subject.report.barter[at];
  flow.space(kFieldGap);
  plain_line(app, flow, Word::creator_worth_to_me, ui::money(worth.worth, app.currency()),
             worth.worth);
  if (ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                      {.name = Word::creator_fair_of_posts,
                       .value = ui::money(worth.fair, app.currency()),
                       .exact = ui::exact(worth.fair),
                       .how = true})) {
    ask(app, Topic::creator_barter);
  }
}

// ---- The forms ----

void plan_form(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  PlannedPosts entry = subject.creator.plan[at];
  EntryEdit edit;
  format_choice(app, flow.row(ui::field_height(app.ui, false)), subject, entry.format, edit);
  flow.space(kFieldGap);
  ui::Grid grid(flow, 2, ui::field_height(app.ui, false), kFieldGap);
  edit.typed(value_field(app, grid.next(), "per_month", entry.per_month, 0,
                         {.label = app.word(Word::creator_per_month), .kind = ValueKind::number}),
             "per_month");
  edit.typed(value_field(app, grid.next(), "paid_share", entry.paid_share, 1,
                         share(app, Word::creator_paid_share)),
             "paid_share");
  put_entry(app, &Creator::plan, at, edit, entry);
}

// A field of an entry, by its key.
class EntryFields {
 public:
  EntryFields(App& app, ui::Grid& grid, EntryEdit& edit) : app_(app), grid_(grid), edit_(edit) {}
  void value(std::string_view key, double& value, double when_empty, const ValueOptions& options) {
    edit_.typed(value_field(app_, grid_.next(), key, value, when_empty, options), key);
  }
  void value(std::string_view key, MaybeNumber& value, const ValueOptions& options) {
    edit_.typed(value_field(app_, grid_.next(), key, value, options), key);
  }

 private:
  App& app_;
  ui::Grid& grid_;
  EntryEdit& edit_;
};

void name_field(App& app, Flow& flow, std::string& name, Word label, EntryEdit& edit) {
  edit.typed(
      text_value(app, flow.row(ui::field_height(app.ui, false)), "name", name, app.word(label)),
      "name");
  flow.space(kFieldGap);
}

void affiliate_form(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  AffiliateOffer entry = subject.creator.affiliate[at];
  EntryEdit edit;
  name_field(app, flow, entry.name, Word::creator_name, edit);
  ui::Grid grid(flow, 2, ui::field_height(app.ui, false), kFieldGap);
  EntryFields fields(app, grid, edit);
  fields.value("price", entry.price, 0, amount(app, Word::creator_item_price));
  fields.value("return_rate", entry.return_rate, 0, share(app, Word::creator_returns));
  fields.value("commission", entry.commission, share(app, Word::creator_commission));
  fields.value("per_sale", entry.per_sale, amount(app, Word::creator_per_sale));
  // One of both there has to be.
  if (!entry.commission && !entry.per_sale) entry.commission = 0;
  flow.space(kFieldGap);
  ways_to_orders(app, flow, subject, entry, edit);
  affiliate_result(app, flow, subject, at);
  if (!entry.clicks && !entry.posts) entry.posts.emplace();
  put_entry(app, &Creator::affiliate, at, edit, entry);
}

void product_form(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  OwnProduct entry = subject.creator.products[at];
  EntryEdit edit;
  name_field(app, flow, entry.name, Word::creator_name, edit);
  ui::Grid grid(flow, 2, ui::field_height(app.ui, false), kFieldGap);
  EntryFields fields(app, grid, edit);
  fields.value("price", entry.price, 0, amount(app, Word::creator_item_price));
  fields.value("unit_cost", entry.unit_cost, 0, amount(app, Word::creator_unit_cost));
  fields.value("fee_rate", entry.fee_rate, 0, share(app, Word::creator_shop_fee));
  fields.value("return_rate", entry.return_rate, 0, share(app, Word::creator_returns));
  fields.value("fixed_cost", entry.fixed_cost, 0, amount(app, Word::creator_fixed_cost));
  flow.space(kFieldGap);
  edit.typed(triple_field(app, flow, "orders", entry.orders,
                          {.label = app.word(Word::creator_orders),
                           .kind = ValueKind::count,
                           .help = app.word(Word::creator_orders_help)}),
             "orders");
  if (!entry.orders) ways_to_orders(app, flow, subject, entry, edit);
  product_result(app, flow, subject, at);
  if (!entry.orders && !entry.clicks && !entry.posts) entry.posts.emplace();
  put_entry(app, &Creator::products, at, edit, entry);
}

void barter_form(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  BarterOffer entry = subject.creator.barter[at];
  EntryEdit edit;
  name_field(app, flow, entry.name, Word::creator_goods, edit);
  format_choice(app, flow.row(ui::field_height(app.ui, false)), subject, entry.format, edit);
  flow.space(kFieldGap);
  ui::Grid grid(flow, flow.columns(120, 3, kFieldGap), ui::field_height(app.ui, false), kFieldGap);
  EntryFields fields(app, grid, edit);
  fields.value("count", entry.count, 1,
               {.label = app.word(Word::campaign_posts), .kind = ValueKind::count});
  fields.value("value", entry.value, 0, amount(app, Word::creator_value));
  fields.value("worth", entry.worth, 1, share(app, Word::creator_worth));
  barter_result(app, flow, subject, at);
  put_entry(app, &Creator::barter, at, edit, entry);
}

// ---- What they come to ----

// "$102 a month", by the name; the report's own order is by worth.
std::string income_text(const App& app, const MaybeTriple& income) {
  const MaybeNumber typical = income ? MaybeNumber(income->typical) : std::nullopt;
  return ui::money(typical, app.currency());
}

std::string affiliate_value(const App& app, const CreatorSubject& subject, std::size_t at) {
  const AffiliateIncome* const income = income_of(subject, at);
  return income == nullptr ? std::string() : income_text(app, income->income);
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
  entry_list(
      app, flow,
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
             add_entry(app, &Creator::plan, PlannedPosts{first_format(app, subject), 1, 1, {}});
           },
       .remove = [&](std::size_t i) { remove_entry(app, &Creator::plan, i); }});
}

void affiliate_card(App& app, Flow& flow, const CreatorSubject& subject) {
  const auto& all = subject.creator.affiliate;
  entry_list(app, flow,
             {.list = CreatorList::affiliate,
              .title = Word::creator_affiliate_title,
              .help = Word::creator_affiliate_help,
              .add = Word::creator_affiliate_add,
              .count = all.size(),
              .name = [&](std::size_t i) { return named_entry(app, all[i].name); },
              .value = [&](std::size_t i) { return affiliate_value(app, subject, i); },
              .form = [&](Flow& form, std::size_t i) { affiliate_form(app, form, subject, i); },
              .add_one =
                  [&] {
                    AffiliateOffer entry;
                    entry.commission = 0.1;
                    entry.posts = a_first_post(app, subject);
                    add_entry(app, &Creator::affiliate, std::move(entry));
                  },
              .remove = [&](std::size_t i) { remove_entry(app, &Creator::affiliate, i); }});
}

void products_card(App& app, Flow& flow, const CreatorSubject& subject) {
  const auto& all = subject.creator.products;
  entry_list(app, flow,
             {.list = CreatorList::products,
              .title = Word::creator_products_title,
              .help = Word::creator_products_help,
              .add = Word::creator_products_add,
              .count = all.size(),
              .name = [&](std::size_t i) { return named_entry(app, all[i].name); },
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
                    entry.posts = a_first_post(app, subject);
                    add_entry(app, &Creator::products, std::move(entry));
                  },
              .remove = [&](std::size_t i) { remove_entry(app, &Creator::products, i); }});
}

void barter_card(App& app, Flow& flow, const CreatorSubject& subject) {
  const auto& all = subject.creator.barter;
  entry_list(app, flow,
             {.list = CreatorList::barter,
              .title = Word::creator_barter_title,
              .help = Word::creator_barter_help,
              .add = Word::creator_barter_add,
              .count = all.size(),
              .name = [&](std::size_t i) { return named_entry(app, all[i].name); },
              .value = [&](std::size_t i) { return barter_value(app, subject, i); },
              .form = [&](Flow& form, std::size_t i) { barter_form(app, form, subject, i); },
              .add_one =
                  [&] {
                    BarterOffer entry;
                    entry.format = first_format(app, subject);
                    add_entry(app, &Creator::barter, std::move(entry));
                  },
              .remove = [&](std::size_t i) { remove_entry(app, &Creator::barter, i); }});
}

}  // namespace kol::app
