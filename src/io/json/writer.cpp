// Texts in JSON, by nlohmann/json's serializer (see writer.h).
#include "io/json/writer.h"

#include <nlohmann/json.hpp>

namespace kol::io {

// The serializer takes a value of its own, which is made once and filled anew for each text.
struct JsonWriter::Texts {
  explicit Texts(std::string& out)
      : serializer(nlohmann::detail::output_adapter<char>(out), ' ',
                   nlohmann::json::error_handler_t::replace) {}

  nlohmann::json value = std::string();
  nlohmann::detail::serializer<nlohmann::json> serializer;
};

JsonWriter::JsonWriter(std::string& out, int indent) : out_(out), indent_(indent) {}

JsonWriter::~JsonWriter() = default;

void JsonWriter::text(std::string_view value) {
  separate();
  if (!texts_) texts_ = std::make_unique<Texts>(out_);
  texts_->value.get_ptr<std::string*>()->assign(value);
  texts_->serializer.dump(texts_->value, false, false, 0);
}

void JsonWriter::name(std::string_view name) {
  text(name);
  out_ += indent_ < 0 ? ":" : ": ";
  after_key_ = true;
}

void append_quoted(std::string& out, std::string_view text) { JsonWriter(out, -1).text(text); }

void append_member(std::string& object, std::string_view name, std::string_view json) {
  if (object.empty()) {
    object = '{';
  } else {
    object.back() = ',';
  }
  append_quoted(object, name);
  object += ':';
  object += json;
  object += '}';
}

}  // namespace kol::io
