// What was learned in the report's JSON (spec: practice.md 23).
#include "io/json/practice/learning.h"

#include <gtest/gtest.h>

#include <string>

namespace kol::io {
namespace {

TEST(LearningJson, HasTheSpecsShape) {
  Learning learning;
  learning.ctr["bio_link"].prior = {0.25, 0.5, 1};
  learning.cvr = {.units = 1,
                  .left_out = 2,
                  .n = 100,
                  .k = 25,
                  .rate = 0.25,
                  .wilson = Interval{0.125, 0.5},
                  .prior = {0, 0, 0},
                  .weight = 0.5,
                  .mean = 0.75,
                  .posterior = Triple{0.5, 0.5, 0.5}};
  learning.fee = {1, 2, 0.5, 0.25, 0.75, 0.125, {}, {}, {}};
  learning.spread[1] = {3, 0.5, 1.5, {}, {}, {}};
  learning.sample_size.p1 = 0.25;
  learning.sample_size.n = 979;
  learning.campaign.name = "not written";
  std::string out;
  JsonWriter json(out, -1);
  write_learning(json, learning);
  EXPECT_EQ(out,
            R"({"ctr":{"bio_link":{"units":0,"left_out":0,"n":0,"k":0,"rate":null,"wilson":null,)"
            R"("prior":{"low":0.25,"typical":0.5,"high":1},"weight":null,"mean":null,)"
            R"("posterior":null}},"cvr":{"units":1,"left_out":2,"n":100,"k":25,"rate":0.25,)"
            R"("wilson":[0.125,0.5],"prior":{"low":0,"typical":0,"high":0},"weight":0.5,)"
            R"("mean":0.75,"posterior":{"low":0.5,"typical":0.5,"high":0.5}},)"
            R"("fee":{"units":1,"left_out":2,"level":0.5,"level_sd":0.25,"exponent":0.75,)"
            R"("exponent_sd":0.125},"spread":{"impressions":{"units":0,"spread":null,)"
            R"("factor":null},"engagements":{"units":3,"spread":0.5,"factor":1.5}},)"
            R"("sample_size":{"p1":0.25,"p2":null,"n":979,"n_each":null,"power_now":null}})");
}

}  // namespace
}  // namespace kol::io
