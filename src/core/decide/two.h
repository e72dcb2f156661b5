// Two numbers at once, by the vector extension of GCC and Clang: one instruction where the machine
// has them (SSE2, NEON, WebAssembly's SIMD), two where not. The functions here are sums, products
// and quotients alone, which every machine rounds alike: the same bits natively and as wasm. What
// includes this is compiled without contraction (CMakeLists.txt).
#pragma once

#include <cstdint>
#include <cstring>

namespace kol {

using Two = double __attribute__((vector_size(16)));
using TwoBits = std::uint64_t __attribute__((vector_size(16)));

inline Two both(double x) { return Two{x, x}; }

inline Two load_two(const double* from) {
  Two two;
  std::memcpy(&two, from, sizeof two);
  return two;
}

inline void store_two(double* to, Two two) { std::memcpy(to, &two, sizeof two); }

inline TwoBits bits_of(Two x) { return __builtin_bit_cast(TwoBits, x); }
inline Two from_bits(TwoBits bits) { return __builtin_bit_cast(Two, bits); }

// Whole numbers from 0 to below 2^52.
inline Two from_whole(TwoBits whole) { return from_bits(whole | 0x4330000000000000U) - 0x1p52; }

// 2 to the power of a whole number from -1022 to 1023.
inline Two power_of_two(Two exponent) {
  return from_bits(bits_of(exponent + (0x1.8p52 + 1023)) << 52);
}

// The nearest whole number; to either side when two are. |x| is below 2^51.
inline Two nearest_whole(Two x) { return (x + 0x1.8p52) - 0x1.8p52; }

inline constexpr double kLogTwo = 6.93147180559945286227e-01;
inline constexpr double kLogTwoHigh = 6.93147180369123816490e-01;  // its last 32 bits are 0
inline constexpr double kLogTwoLow = 1.90821492927058770002e-10;

// e to the power of x; to 1e-11 relative, which is far more than draws need, and without a
// quotient, which costs most. e^r for the rest r after powers of 2, |r| <= ln(2) / 2, is 1 + r +
// r^2 q(r), with the polynomial for q through its values at the Chebyshev nodes. All below e^-707
// comes out as that.
inline Two exp_of(Two x) {
  x = x > 710.0 ? both(710) : x;  // beyond, all is infinity
  x = x < -707.0 ? both(-707) : x;
  const Two power = nearest_whole(x * 1.44269504088896338700);
  const Two r = x - power * kLogTwo;
  const Two q =
      0.5 + r * (0.16666666719028936 +
                 r * (0.04166666671901226 +
                      r * (0.00833329846980059 +
                           r * (0.001388885403566671 +
                                r * (0.00019899285575896282 + r * 2.4859589834589056e-05)))));
  const Two e = 1.0 + (r + r * r * q);
  return 2.0 * e * power_of_two(power - 1.0);  // 2^1024 is no double
}

// The natural logarithm of a positive normal number; to 1 unit in the last place. The method and
// coefficients are those of fdlibm's e_log.c (Sun Microsystems, 1993).
inline Two log_of(Two x) {
  // x is 2^k (1 + f), with 1 + f from sqrt(1/2) to sqrt(2).
  constexpr std::uint64_t kRootHalf = 0x3fe6a09e00000000U;
  constexpr std::uint64_t kOne = 0x3ff0000000000000U;
  const TwoBits bits = bits_of(x) + (kOne - kRootHalf);
  const Two k = from_whole(bits >> 52) - 1023.0;
  const Two f = from_bits((bits & 0x000fffffffffffffU) + kRootHalf) - 1.0;
  const Two s = f / (2.0 + f);
  const Two z = s * s;
  const Two w = z * z;
  const Two even = w * (3.999999999940941908e-01 +
                        w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  const Two odd = z * (6.666666666666735130e-01 +
                       w * (2.857142874366239149e-01 +
                            w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  const Two half_square = 0.5 * f * f;
  return k * kLogTwoHigh -
         ((half_square - (s * (half_square + (even + odd)) + k * kLogTwoLow)) - f);
}

inline double exp_of(double x) { return exp_of(both(x))[0]; }
inline double log_of(double x) { return log_of(both(x))[0]; }

}  // namespace kol
