#include "io/json/practice/practice.h"

#include "io/json/practice/agreement.h"
#include "io/json/practice/creator.h"
#include "io/json/practice/learning.h"
#include "io/json/practice/proof.h"
#include "io/json/practice/tracking.h"
#include "io/json/practice/vetting.h"
#include "io/json/writer.h"

namespace kol::io {

std::string write_practice(const Workspace& workspace, const Practice& practice) {
  std::string out;
  JsonWriter json(out, -1);
  json.key("agreements");
  write_agreements(json, workspace, practice.agreements);
  json.key("tips");
  write_tips(json, practice.tips);
  json.key("tracking");
  write_tracking(json, workspace, practice.tracking);
  json.key("proof");
  write_proof(json, workspace, practice.proof);
  json.key("learning");
  practice.learning ? write_learning(json, *practice.learning) : json.null();
  json.key("creator");
  practice.creator ? write_creator(json, *practice.creator) : json.null();
  return out;
}

std::string write_vetting_of(const Practice& practice, std::size_t influencer) {
  std::string out;
  JsonWriter json(out, -1);
  json.key("vetting");
  const auto vetting = practice.vetting.find(influencer);
  vetting != practice.vetting.end() ? write_vetting(json, vetting->second) : json.null();
  return out;
}

}  // namespace kol::io
