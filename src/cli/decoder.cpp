// Decodes the encodings of East Asia (see decoder.h).
#include "cli/decoder.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <utility>

namespace kol::cli {
namespace {

// Browsers mean the extended sets that Windows uses.
constexpr std::array<std::pair<std::string_view, const char*>, 4> kNames = {
    {{"euc-kr", "CP949"}, {"shift_jis", "CP932"}, {"gb18030", "GB18030"}, {"big5", "BIG5-HKSCS"}}};

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Bytes that one U+FFFD stands for: a character of two bytes whose second is no ASCII goes as a
// whole.
std::size_t wrong_length(std::string_view bytes) {
  const auto is_high = [&](std::size_t at) {
    return at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80;
  };
  return is_high(0) && is_high(1) ? 2 : 1;
}

}  // namespace

std::optional<io::DecodedText> decode_wide(std::string_view bytes, std::string_view encoding) {
  const char* name = nullptr;
  for (const auto& [known, machine] : kNames) {
    if (known == encoding) name = machine;
  }
  if (name == nullptr) return std::nullopt;
  const iconv_t converter = iconv_open("UTF-8", name);
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  io::DecodedText decoded;
  decoded.text.reserve(bytes.size() + bytes.size() / 2);
  std::string source(bytes);  // iconv wants to be able to write there
  char* from = source.data();
  std::size_t left = source.size();
  while (left > 0) {
    std::array<char, 16384> buffer;
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t result = iconv(converter, &from, &left, &to, &room);
    const int error = errno;
    decoded.text.append(buffer.data(), buffer.size() - room);
    if (result != static_cast<std::size_t>(-1) || error == E2BIG) continue;
    const std::size_t wrong = std::min(left, wrong_length({from, left}));
    from += wrong;
    left -= wrong;
    decoded.text += kReplacement;
    ++decoded.replaced;
    iconv(converter, nullptr, nullptr, nullptr, nullptr);
  }
  iconv_close(converter);
  return decoded;
}

}  // namespace kol::cli
