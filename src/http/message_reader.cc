#include "http/message_reader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

namespace hoitu::http {

namespace beast = boost::beast::http;
using BeastText = boost::beast::string_view;
using BeastError = boost::beast::error_code;

namespace {

std::string_view View(BeastText text) { return {text.data(), text.size()}; }

BeastError Stop(boost::system::errc::errc_t why) { return make_error_code(why); }

}  // namespace

// Compares what Beast finds with the head we parsed ourselves, field by field, and passes the body
// on without keeping it.
class MessageReader::Parser final : public beast::basic_parser<true> {
 public:
  Parser() { body_limit(boost::none); }

  void Expect(const RequestHead& head, std::size_t size) {
    expected_ = &head;
    header_limit(static_cast<std::uint32_t>(size + 1));
  }
  void SendTo(BodySink& sink) { sink_ = &sink; }

 private:
  void on_request_impl(beast::verb, BeastText method, BeastText target, int version,
                       BeastError& error) override {
    if (View(method) != expected_->method || View(target) != expected_->target ||
        version != 10 + expected_->minor_version) {
      error = Stop(boost::system::errc::protocol_error);
    }
  }

  void on_response_impl(int, BeastText, int, BeastError&) override {}

  void on_field_impl(beast::field, BeastText name, BeastText value, BeastError& error) override {
    if (expected_ == nullptr) return;  // a trailer: nothing here reads them
    const auto fields = expected_->fields();
    if (field_ >= fields.size() || fields[field_].name != View(name) ||
        fields[field_].value != View(value)) {
      error = Stop(boost::system::errc::protocol_error);
    }
    ++field_;
  }

  void on_header_impl(BeastError& error) override {
    const bool same = field_ == expected_->fields().size() && chunked() == expected_->chunked &&
                      content_length().value_or(0) == expected_->content_length;
    if (!same) error = Stop(boost::system::errc::protocol_error);
    expected_ = nullptr;
  }

  void on_body_init_impl(const boost::optional<std::uint64_t>&, BeastError&) override {}

  std::size_t on_body_impl(BeastText bytes, BeastError& error) override {
    if (!sink_->Append(View(bytes))) error = Stop(boost::system::errc::no_space_on_device);
    return bytes.size();
  }

  void on_chunk_header_impl(std::uint64_t, BeastText, BeastError&) override {}

  std::size_t on_chunk_body_impl(std::uint64_t, BeastText bytes, BeastError& error) override {
    return on_body_impl(bytes, error);
  }

  void on_finish_impl(BeastError&) override {}

  const RequestHead* expected_ = nullptr;  // null after the head
  std::size_t field_ = 0;
  BodySink* sink_ = nullptr;
};

MessageReader::MessageReader() : parser_(std::make_unique<Parser>()) {}
MessageReader::~MessageReader() = default;

bool MessageReader::ReadHead(const RequestHead& head, std::string_view bytes) {
  parser_->Expect(head, bytes.size());
  BeastError error;
  const std::size_t consumed =
      parser_->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
  return !error && consumed == bytes.size() && parser_->is_header_done();
}

MessageReader::Progress MessageReader::ReadBody(std::string_view bytes, std::uint64_t limit,
                                                BodySink& sink) {
  Progress progress;
  if (!parser_->eager()) {
    parser_->eager(true);
    parser_->body_limit(limit);
  }
  parser_->SendTo(sink);
  BeastError error;
  if (!bytes.empty()) {
    progress.consumed = parser_->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
  }
  progress.complete = parser_->is_done();
  if (error == beast::error::body_limit) {
    progress.refusal = 413;
  } else if (error == boost::system::errc::no_space_on_device) {
    progress.refusal = 507;
  } else if (error && error != beast::error::need_more) {
    progress.refusal = 400;
  }
  return progress;
}

bool MessageReader::complete() const { return parser_->is_done(); }

}  // namespace hoitu::http
