// What the descriptions of practice's fields cannot say (spec: practice.md).
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/practice/code.h"
#include "core/practice/content.h"
#include "core/practice/hashtag.h"
#include "core/practice/slug.h"
#include "core/practice/url.h"
#include "io/json/text.h"
#include "io/json/workspace_frames.h"

namespace kol::io {
namespace {

constexpr std::size_t kMostUtmCodePoints = 100;
constexpr auto kNoMetric = static_cast<TargetMetric>(kTargetMetricNames.size());

// The pieces of a deliverable hang on its count, which may come last: till then they wait.
class DeliverableFrame final : public ObjectFrame<Deliverable> {
 public:
  DeliverableFrame(WorkspaceReader& reader, Deliverable& deliverable)
      : ObjectFrame(reader, deliverable), deliverable_(deliverable) {}

  void value(const Value& value) override {
    const std::string_view name = reader_.name();
    if (name == "count" && value.kind == Kind::number) written_count_ = value.number;
    if (name != "pieces" || value.kind == Kind::null || !pieces_.empty()) {
      return ObjectFrame::value(value);
    }
    offset_ = reader_.offset();
    reader_.keep(value, [this](std::string_view json) { pieces_ = json; });
  }

  void end() override {
    const bool counted = written_count_ == deliverable_.count;
    if (!pieces_.empty() && counted && deliverable_.count > kMostPieces) {
      append_member(deliverable_.unknown, "pieces", pieces_);
      reader_.warn_at(
          offset_, "pieces",
          {Code::workspace_kept_pieces, {{"count", static_cast<std::size_t>(kMostPieces)}}});
    } else if (!pieces_.empty()) {
      reader_.replay("pieces", offset_, pieces_,
                     [this](const Value& value) { ObjectFrame::value(value); });
      check_count(counted);
    }
    ObjectFrame::end();
  }

 private:
  void check_count(bool counted) {
    if (!counted || static_cast<double>(deliverable_.pieces.size()) <= deliverable_.count) return;
    reader_.error_at(offset_, "pieces",
                     {Code::workspace_pieces_over_count,
                      {{"count", static_cast<std::size_t>(deliverable_.count)}}});
  }

  Deliverable& deliverable_;
  MaybeNumber written_count_;
  std::size_t offset_ = 0;
  std::string pieces_;  // as JSON; empty: none
};

}  // namespace

void WorkspaceReader::object(const Value& value, Deliverable& deliverable) {
  if (expect_object(value)) enter(std::make_unique<DeliverableFrame>(*this, deliverable));
}

void WorkspaceReader::date(const Value& value, std::optional<Date>& date) {
  const std::optional<Date> read = value.kind == Kind::text ? date_from(value.text) : std::nullopt;
  if (read) date = read;
  if (!read) error_must_be(value, Code::kind_date);
}

void WorkspaceReader::free_texts(const Value& value, std::vector<std::string>& list, TextRule rule,
                                 std::size_t most) {
  const auto on_text = [this, &list, rule](const Value& element) {
    text_by_rule(element, list.emplace_back(), rule);
  };
  elements(value, on_text, [this, &list, most, begin = offset()] {
    if (list.size() > most) error_at(begin, {}, {Code::workspace_too_many, {{"count", most}}});
  });
}

void WorkspaceReader::tips(const Value& value, Tips& tips) {
  entries(value, tips.by_tip, tips.unknown, kTipNames, Code::workspace_kept_tip);
}

void WorkspaceReader::by_format(const Value& value, NumberByFormat& numbers) {
  members(value, [this, &numbers](const Value& member) {
    const std::string format(name());
    if (find_format(benchmarks_, format) == nullptr) {
      return error_unknown_format({Kind::text, format});
    }
    double read = 0;
    if (member.kind != Kind::null && number(member, read, kAmount)) numbers.emplace(format, read);
  });
}

bool WorkspaceReader::follows_practice(const Value& value, TextRule rule) {
  const auto is = [&](bool good, Code expected) {
    if (!good) error_must_be(value, expected);
    return good;
  };
  switch (rule) {
    case TextRule::url:
      return is(is_url(value.text), Code::kind_url);
    case TextRule::landing_page:
      if (is_url(value.text) && is_unencrypted(value.text)) warn({Code::workspace_http});
      return is(is_url(value.text), Code::kind_url);
    case TextRule::utm:
      return is(count_code_points(value.text) <= kMostUtmCodePoints, Code::kind_utm);
    case TextRule::slug:
      return is(is_slug(value.text), Code::kind_slug);
    case TextRule::code:
      return is(is_code(value.text), Code::kind_code);
    case TextRule::content:
      return is(value.text.empty() || is_content(value.text), Code::kind_content);
    case TextRule::hashtag:
      return is(is_hashtag(value.text), Code::kind_hashtag);
    case TextRule::ctr_class:
      if (value.text.empty()) error({Code::json_empty});
      if (!value.text.empty() && !benchmarks_.ctr.contains(std::string(value.text))) {
        warn({Code::workspace_unknown_class});
      }
      return !value.text.empty();
    default:
      return true;
  }
}

void WorkspaceReader::check_both(const MeasuredFigures& figures, std::size_t begin) {
  if (!figures.orders_by_both) return;
  const auto check = [&](const MaybeNumber& other, std::string_view name) {
    if (!other || *figures.orders_by_both <= *other) return;
    error_at(begin, "orders_by_both", {Code::workspace_both_over, {{"field", std::string(name)}}});
  };
  check(figures.orders_by_link, "orders_by_link");
  check(figures.orders_by_code, "orders_by_code");
}

void WorkspaceReader::list(const Value& value, std::vector<MetricTarget>& targets, Need) {
  const auto seen = std::make_shared<std::set<TargetMetric>>();
  elements(value, [this, &targets, seen](const Value& element) {
    MetricTarget& target = targets.emplace_back();
    target.metric = kNoMetric;
    object(element, target, [this, &target, seen, begin = offset()] {
      if (target.metric == kNoMetric || seen->insert(target.metric).second) return;
      error_at(begin, "metric", {Code::workspace_metric_twice});
    });
  });
}

void WorkspaceReader::check(AffiliateOffer& offer, std::size_t begin) {
  const auto need = [&](bool given, std::string_view first, std::string_view other) {
    if (given) return;
    error_at(begin, first, {Code::workspace_one_needed, {{"field", std::string(other)}}});
  };
  need(offer.commission || offer.per_sale, "commission", "per_sale");
  need(offer.clicks || offer.posts, "clicks", "posts");
}

void WorkspaceReader::check(OwnProduct& product, std::size_t begin) {
  if (product.orders || product.clicks || product.posts) return;
  error_at(begin, "orders", {Code::workspace_one_needed, {{"field", std::string("clicks")}}});
}

}  // namespace kol::io
