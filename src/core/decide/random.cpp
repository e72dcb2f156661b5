#include "core/decide/random.h"

#include <cmath>
#include <cstring>

#include "core/decide/two.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace kol {
namespace {

using Words = std::uint32_t __attribute__((vector_size(16)));

// A word of the blocks of four trials, and so on.
struct FourBlocks {
  Words word0;
  Words word1;
  Words word2;
  Words word3;
};

Words all_four(std::uint32_t word) { return Words{word, word, word, word}; }

// The first two words, and the last two, times a factor: each product is two words, low before
// high. Compilers do not find the instruction by themselves.
#if defined(__SSE2__)
Words products_of_first(Words words, Words factor) {
  const Words spread = __builtin_shufflevector(words, words, 0, 0, 1, 1);
  return __builtin_bit_cast(Words, _mm_mul_epu32(__builtin_bit_cast(__m128i, spread),
                                                 __builtin_bit_cast(__m128i, factor)));
}
Words products_of_last(Words words, Words factor) {
  return products_of_first(__builtin_shufflevector(words, words, 2, 3, 2, 3), factor);
}
#elif defined(__wasm_simd128__)
Words products_of_first(Words words, Words factor) {
  return __builtin_bit_cast(Words, wasm_u64x2_extmul_low_u32x4(__builtin_bit_cast(v128_t, words),
                                                               __builtin_bit_cast(v128_t, factor)));
}
Words products_of_last(Words words, Words factor) {
  return __builtin_bit_cast(Words,
                            wasm_u64x2_extmul_high_u32x4(__builtin_bit_cast(v128_t, words),
                                                         __builtin_bit_cast(v128_t, factor)));
}
#else
Words products(std::uint64_t first, std::uint64_t second, std::uint64_t factor) {
  return __builtin_bit_cast(Words, TwoBits{first * factor, second * factor});
}
Words products_of_first(Words words, Words factor) {
  return products(words[0], words[1], factor[0]);
}
Words products_of_last(Words words, Words factor) {
  return products(words[2], words[3], factor[0]);
}
#endif

FourBlocks philox(FourBlocks counter, RandomKey key) {
  for (int round = 0; round < kPhiloxRounds; ++round) {
    const Words factor0 = all_four(0xD2511F53);
    const Words factor2 = all_four(0xCD9E8D57);
    const Words first0 = products_of_first(counter.word0, factor0);
    const Words last0 = products_of_last(counter.word0, factor0);
    const Words first2 = products_of_first(counter.word2, factor2);
    const Words last2 = products_of_last(counter.word2, factor2);
    counter = {__builtin_shufflevector(first2, last2, 1, 3, 5, 7) ^ counter.word1 ^ key[0],
               __builtin_shufflevector(first2, last2, 0, 2, 4, 6),
               __builtin_shufflevector(first0, last0, 1, 3, 5, 7) ^ counter.word3 ^ key[1],
               __builtin_shufflevector(first0, last0, 0, 2, 4, 6)};
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  return counter;
}

// Each word above the bits of 2^52 is 2^52 more than itself.
Two uniform(Words words_and_bits) {
  return (__builtin_bit_cast(Two, words_and_bits) - (0x1p52 - 0.5)) * 0x1p-32;
}

void store_uniforms(Words words, double* to) {
  const Words bits = all_four(0x43300000);
  store_two(to, uniform(__builtin_shufflevector(words, bits, 0, 4, 1, 5)));
  store_two(to + 2, uniform(__builtin_shufflevector(words, bits, 2, 6, 3, 7)));
}

template <std::size_t count>
Two polynomial(const std::array<double, count>& coefficients, Two x) {
  Two value = both(coefficients.back());
  for (std::size_t i = count - 1; i-- > 0;) value = value * x + coefficients[i];
  return value;
}

// Coefficients of AS 241, PPND16, by rising power.
constexpr std::array kCentreAbove = {3.3871328727963666080e0,  1.3314166789178437745e+2,
                                     1.9715909503065514427e+3, 1.3731693765509461125e+4,
                                     4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                     3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr std::array kCentreBelow = {1.0,
                                     4.2313330701600911252e+1,
                                     6.8718700749205790830e+2,
                                     5.3941960214247511077e+3,
                                     2.1213794301586595867e+4,
                                     3.9307895800092710610e+4,
                                     2.8729085735721942674e+4,
                                     5.2264952788528545610e+3};
constexpr std::array kTailAbove = {1.42343711074968357734e0,  4.63033784615654529590e0,
                                   5.76949722146069140550e0,  3.64784832476320460504e0,
                                   1.27045825245236838258e0,  2.41780725177450611770e-1,
                                   2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr std::array kTailBelow = {1.0,
                                   2.05319162663775882187e0,
                                   1.67638483018380384940e0,
                                   6.89767334985100004550e-1,
                                   1.48103976427480074590e-1,
                                   1.51986665636164571966e-2,
                                   5.47593808499534494600e-4,
                                   1.05075007164441684324e-9};
constexpr std::array kFarAbove = {6.65790464350110377720e0,  5.46378491116411436990e0,
                                  1.78482653991729133580e0,  2.96560571828504891230e-1,
                                  2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                  2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr std::array kFarBelow = {1.0,
                                  5.99832206555887937690e-1,
                                  1.36929880922735805310e-1,
                                  1.48753612908506148525e-2,
                                  7.86869131145613259100e-4,
                                  1.84631831751005468180e-5,
                                  1.42151175831644588870e-7,
                                  2.04426310338993978564e-15};

// Those of PPND7, which has an end for the far tails, too, where no word of 32 bits comes.
constexpr std::array kShortCentreAbove = {3.3871327179, 50.434271938, 159.29113202, 59.109374720};
constexpr std::array kShortCentreBelow = {1.0, 17.895169469, 78.757757664, 67.187563600};
constexpr std::array kShortTailAbove = {1.4234372777, 2.7568153900, 1.3067284816, 0.17023821103};
constexpr std::array kShortTailBelow = {1.0, 0.73700164250, 0.12021132975};

constexpr double kCentre = 0.425;  // how far from 1/2 it goes

bool is_in_centre(double share) { return std::abs(share - 0.5) <= kCentre; }

template <std::size_t above, std::size_t below>
Two inverse_in_centre(Two share, const std::array<double, above>& coefficients_above,
                      const std::array<double, below>& coefficients_below) {
  const Two q = share - 0.5;
  const Two r = 0.180625 - q * q;
  return q * polynomial(coefficients_above, r) / polynomial(coefficients_below, r);
}

Two root_of_log(Two share) {
  const Two log = log_of(share < 0.5 ? share : 1.0 - share);
  return Two{std::sqrt(-log[0]), std::sqrt(-log[1])};
}

double inverse_in_tails(double share) {
  const Two r = root_of_log(both(share));
  const Two tail = r - 1.6;
  const Two far = r - 5.0;
  const Two z = r[0] > 5 ? polynomial(kFarAbove, far) / polynomial(kFarBelow, far)
                         : polynomial(kTailAbove, tail) / polynomial(kTailBelow, tail);
  return share < 0.5 ? -z[0] : z[0];
}

Two short_inverse_in_tails(Two share) {
  const Two tail = root_of_log(share) - 1.6;
  const Two z = polynomial(kShortTailAbove, tail) / polynomial(kShortTailBelow, tail);
  return share < 0.5 ? -z : z;
}

}  // namespace

double inverse_normal(double share) {
  if (!is_in_centre(share)) return inverse_in_tails(share);
  return inverse_in_centre(both(share), kCentreAbove, kCentreBelow)[0];
}

void draw_uniforms(RandomKey key, RandomBlock place, std::size_t count, FourLanes& uniforms) {
  for (std::size_t i = 0; i < count; i += 4) {
    const Words trials = all_four(place[0] + static_cast<std::uint32_t>(i)) + Words{0, 1, 2, 3};
    const FourBlocks blocks =
        philox({trials, all_four(place[1]), all_four(place[2]), all_four(place[3])}, key);
    store_uniforms(blocks.word0, &uniforms[0][i]);
    store_uniforms(blocks.word1, &uniforms[1][i]);
    store_uniforms(blocks.word2, &uniforms[2][i]);
    store_uniforms(blocks.word3, &uniforms[3][i]);
  }
}

void make_normal(Lane& shares, std::size_t count) {
  // The tails come after the centre, all together.
  Lane tails;
  std::array<std::size_t, kLanes> places;
  std::size_t tail_count = 0;
  for (std::size_t i = 0; i < count; i += 2) {
    const Two two = load_two(&shares[i]);
    store_two(&shares[i], inverse_in_centre(two, kShortCentreAbove, kShortCentreBelow));
    for (std::size_t k = 0; k < 2; ++k) {
      tails[tail_count] = two[k];
      places[tail_count] = i + k;
      tail_count += is_in_centre(two[k]) ? 0 : 1;
    }
  }
  if (tail_count < kLanes) tails[tail_count] = 0.5;
  for (std::size_t i = 0; i < tail_count; i += 2) {
    const Two z = short_inverse_in_tails(load_two(&tails[i]));
    shares[places[i]] = z[0];
    if (i + 1 < tail_count) shares[places[i + 1]] = z[1];
  }
}

}  // namespace kol
