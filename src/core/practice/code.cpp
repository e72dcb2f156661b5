// Discount codes (see code.h).
#include "core/practice/code.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/numeric.h"
#include "core/practice/code_points.h"
#include "core/practice/slug.h"

namespace kol {
namespace {

constexpr std::size_t kShortestCode = 3;
constexpr std::size_t kLongestCode = 20;
constexpr std::size_t kShortestName = 3;
constexpr std::size_t kLongestName = 12;

bool is_given(const MaybeText& code) { return code && !code->empty(); }

// The row's code or its influencer's; nullptr without either.
const std::string* given_code(const Influencer& influencer, const LineupRow& row) {
  if (is_given(row.tracking.code)) return &*row.tracking.code;
  if (influencer.tracking && is_given(influencer.tracking->code))
    return &*influencer.tracking->code;
  return nullptr;
}

// A source as the beginning of a code; empty where it is too short for one.
std::string name_from(std::string_view source) {
  std::string name = source_slug(source);
  std::erase(name, '-');
  if (name.size() < kShortestName) return {};
  name.resize(std::min(name.size(), kLongestName));
  for (char& c : name) c = ascii_upper(c);
  return name;
}

std::string first_name(const Influencer& influencer) {
  // Whoever has no name is called by the id.
  const std::string& name = influencer.name.empty() ? influencer.id : influencer.name;
  std::vector<const std::string*> sources = {&name};
  for (const Channel& channel : influencer.channels) sources.push_back(&channel.handle);
  sources.push_back(&influencer.id);
  for (const std::string* source : sources) {
    std::string beginning = name_from(*source);
    if (!beginning.empty()) return beginning;
  }
  return "CREATOR";
}

// "10" of 0.1; empty unless it is a whole number of percent, 1 to 99.
std::string percent_digits(double discount) {
  const double percent = 100 * discount;
  const double whole = whole_number_above(percent);
  const bool is_whole = whole == -whole_number_above(-percent);
  if (!is_whole || whole < 1 || whole > 99) return {};
  return std::to_string(static_cast<int>(whole));
}

// Nothing, B … Z, BB, BC …: the number is written in these letters, which look like no digit.
std::string tell_apart(std::size_t number) {
  constexpr std::string_view kLetters = "BCDEFGHJKMNPQRSTUVWXYZ";
  std::string letters;
  for (; number > 0; number = (number - 1) / kLetters.size()) {
    letters.insert(letters.begin(), kLetters[(number - 1) % kLetters.size()]);
  }
  return letters;
}

// The codes that were given, by their looks, with whose they are.
class GivenCodes {
 public:
  GivenCodes(const Workspace& workspace, const std::vector<std::size_t>& influencers) {
    for (std::size_t i = 0; i < workspace.influencers.size(); ++i) {
      const Influencer& influencer = workspace.influencers[i];
      if (influencer.tracking) add(influencer.tracking->code, i);
    }
    for (std::size_t row = 0; row < influencers.size(); ++row) {
      add(workspace.campaign.lineup[row].tracking.code, influencers[row]);
    }
  }

  // If anybody but this influencer has one that looks so.
  bool has_other(const std::string& looks, std::size_t influencer) const {
    const auto found = owners_.find(looks);
    return found != owners_.end() &&
           (found->second.size() > 1 || !found->second.contains(influencer));
  }
  bool is_owner(std::size_t influencer) const { return all_owners_.contains(influencer); }

 private:
  void add(const MaybeText& code, std::size_t influencer) {
    if (!is_given(code)) return;
    owners_[looks_of_code(*code)].insert(influencer);
    all_owners_.insert(influencer);
  }

  std::map<std::string, std::set<std::size_t>> owners_;
  std::set<std::size_t> all_owners_;
};

// What is made for one influencer: the same name and letters before each row's digits.
struct Wanted {
  std::vector<std::size_t> rows;
  std::vector<std::string> digits;  // of each
};

// Makes codes for one influencer after another.
class CodeMaker {
 public:
  CodeMaker(const GivenCodes& given, std::vector<MaybeText>& codes)
      : given_(given), codes_(codes) {}

  void make(const Influencer& influencer, std::size_t index, const Wanted& wanted) {
    const std::string name = first_name(influencer);
    std::string alike = name;
    for (const std::string& digits : wanted.digits) alike += ' ' + digits;
    // Whatever others of that name could not have, nobody can, but who was given it.
    std::size_t& next = next_[alike];
    std::size_t number = given_.is_owner(index) ? 0 : next;
    while (!is_free(name + tell_apart(number), index, wanted)) ++number;
    next = std::max(next, number);
    for (std::size_t i = 0; i < wanted.rows.size(); ++i) {
      std::string code = name + tell_apart(number) + wanted.digits[i];
      made_.insert(looks_of_code(code));
      codes_[wanted.rows[i]] = std::move(code);
    }
  }

 private:
  bool is_free(const std::string& beginning, std::size_t index, const Wanted& wanted) const {
    return std::none_of(wanted.digits.begin(), wanted.digits.end(), [&](const std::string& digits) {
      const std::string looks = looks_of_code(beginning + digits);
      return made_.contains(looks) || given_.has_other(looks, index);
    });
  }

  const GivenCodes& given_;
  std::vector<MaybeText>& codes_;
  std::set<std::string> made_;               // by their looks
  std::map<std::string, std::size_t> next_;  // by name and digits
};

}  // namespace

bool is_code(std::string_view text) {
  return text.size() >= kShortestCode && text.size() <= kLongestCode &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_ascii_letter_or_digit(c) || c == '_' || c == '-'; });
}

std::string looks_of_code(std::string_view code) {
  std::string looks(code);
  for (char& c : looks) {
    c = ascii_upper(c);
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
  }
  return looks;
}

double code_discount(const Campaign& campaign, const LineupRow& row) {
  const MaybeNumber& own =
      row.tracking.discount ? row.tracking.discount : campaign.tracking.discount;
  return own.value_or(campaign.offer.discount);
}

std::vector<MaybeText> tracking_codes(const Workspace& workspace,
                                      const std::vector<std::size_t>& influencers) {
  const Campaign& campaign = workspace.campaign;
  std::vector<MaybeText> codes(influencers.size());
  if (!campaign.tracking.codes.value_or(true)) return codes;
  std::map<std::size_t, Wanted> wanted;  // in the order of the influencers
  for (std::size_t row = 0; row < influencers.size(); ++row) {
    if (influencers[row] >= workspace.influencers.size()) continue;
    const double discount = code_discount(campaign, campaign.lineup[row]);
    const Influencer& influencer = workspace.influencers[influencers[row]];
    if (const std::string* given = given_code(influencer, campaign.lineup[row])) {
      codes[row] = *given;
    } else if (campaign.tracking.codes || discount > 0) {
      Wanted& of_influencer = wanted[influencers[row]];
      of_influencer.rows.push_back(row);
      of_influencer.digits.push_back(percent_digits(discount));
    }
  }
  if (wanted.empty()) return codes;
  const GivenCodes given(workspace, influencers);
  CodeMaker maker(given, codes);
  for (const auto& [influencer, rows] : wanted) {
    maker.make(workspace.influencers[influencer], influencer, rows);
  }
  return codes;
}

}  // namespace kol
