#include "media/picture_codec.h"

#include <vips/vips.h>

#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include "media/picture.h"
#include "media/picture_format.h"

namespace hoitu::media {
namespace {

constexpr int kOriginalQuality = 90;
constexpr int kJpegQuality = 80;
constexpr int kWebpQuality = 78;
constexpr int kAvifQuality = 55;
constexpr int kFastestAvifEffort = 0;  // of 0–9; each step doubles the time for a few per cent

struct Release {
  void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Release>;

std::string TakeVipsError() {
  const std::unique_ptr<char, decltype(&g_free)> text(vips_error_buffer_copy(), g_free);
  return text.get();
}

std::unexpected<Problem> Broken() {
  return Fail(ProblemKind::kInvalid, "media.broken", "", TakeVipsError());
}

// The picture an operation of libvips leaves in its last argument.
template <class Operation>
Result<Image> Run(Operation operation) {
  VipsImage* out = nullptr;
  if (operation(&out) != 0) return Broken();
  return Image(out);
}

template <class Operation>
Result<std::string> Encode(Operation operation) {
  void* bytes = nullptr;
  std::size_t size = 0;
  if (operation(&bytes, &size) != 0) return Broken();
  const std::unique_ptr<void, decltype(&g_free)> owner(bytes, g_free);
  return std::string(static_cast<const char*>(bytes), size);
}

// Opens the header only; pixels are decoded when they are asked for.
Result<Image> Open(std::string_view bytes, PictureFormat format, VipsAccess access) {
  void* data = const_cast<char*>(bytes.data());
  const std::size_t size = bytes.size();
  return Run([&](VipsImage** out) {
    switch (format) {
      case PictureFormat::kJpeg:
        return vips_jpegload_buffer(data, size, out, "access", access, "fail_on",
                                    VIPS_FAIL_ON_TRUNCATED, nullptr);
      case PictureFormat::kPng:
        return vips_pngload_buffer(data, size, out, "access", access, "fail_on",
                                   VIPS_FAIL_ON_TRUNCATED, nullptr);
      case PictureFormat::kWebp:
        return vips_webpload_buffer(data, size, out, "access", access, "fail_on",
                                    VIPS_FAIL_ON_TRUNCATED, nullptr);
      case PictureFormat::kGif:
        return vips_gifload_buffer(data, size, out, "access", access, "fail_on",
                                   VIPS_FAIL_ON_TRUNCATED, nullptr);
      case PictureFormat::kHeif:
        return vips_heifload_buffer(data, size, out, "access", access, "fail_on",
                                    VIPS_FAIL_ON_TRUNCATED, nullptr);
    }
    return -1;
  });
}

bool IsTurned(VipsImage* image) { return vips_image_get_orientation(image) > 1; }

std::int64_t PixelsOf(VipsImage* image) {
  return std::int64_t{vips_image_get_width(image)} * vips_image_get_height(image);
}

Result<Image> Upright(Image image) {
  return Run([&](VipsImage** out) { return vips_autorot(image.get(), out, nullptr); });
}

// Eight bits a channel, grey or colour, by the picture's own profile where it has one that works.
Result<Image> InSrgb(Image image) {
  const bool profiled = vips_image_get_typeof(image.get(), VIPS_META_ICC_NAME) != 0;
  if (profiled) {
    Result<Image> converted = Run([&](VipsImage** out) {
      return vips_icc_transform(image.get(), out, "srgb", "embedded", TRUE, "depth", 8, nullptr);
    });
    if (converted) return converted;
    vips_error_clear();
  }
  return Run([&](VipsImage** out) {
    return vips_colourspace(image.get(), out, VIPS_INTERPRETATION_sRGB, nullptr);
  });
}

// Every field but the pixels' own. The savers' "strip" is not enough: that of WebP keeps EXIF.
Result<Image> WithoutMetadata(Image image) {
  Image bare = TRY(Run([&](VipsImage** out) { return vips_copy(image.get(), out, nullptr); }));
  const std::unique_ptr<char*, decltype(&g_strfreev)> fields(vips_image_get_fields(bare.get()),
                                                             g_strfreev);
  for (char** field = fields.get(); *field != nullptr; ++field) {
    vips_image_remove(bare.get(), *field);
  }
  return bare;
}

Result<Image> OnWhite(Image image) {
  if (!vips_image_hasalpha(image.get())) return image;
  constexpr double kWhite = 255.0;
  VipsArrayDouble* white = vips_array_double_newv(1, kWhite);
  Result<Image> flat = Run([&](VipsImage** out) {
    return vips_flatten(image.get(), out, "background", white, nullptr);
  });
  vips_area_unref(VIPS_AREA(white));
  return flat;
}

Result<std::string> ToJpeg(Image image, int quality) {
  const Image flat = TRY(OnWhite(std::move(image)));
  return Encode([&](void** bytes, std::size_t* size) {
    return vips_jpegsave_buffer(flat.get(), bytes, size, "Q", quality, "interlace", TRUE,
                                "optimize_coding", TRUE, "strip", TRUE, nullptr);
  });
}

Result<std::string> ToPng(const Image& image) {
  return Encode([&](void** bytes, std::size_t* size) {
    return vips_pngsave_buffer(image.get(), bytes, size, "strip", TRUE, nullptr);
  });
}

Result<std::string> ToWebp(const Image& image, int quality) {
  return Encode([&](void** bytes, std::size_t* size) {
    return vips_webpsave_buffer(image.get(), bytes, size, "Q", quality, "strip", TRUE, nullptr);
  });
}

Result<std::string> ToAvif(const Image& image) {
  return Encode([&](void** bytes, std::size_t* size) {
    return vips_heifsave_buffer(image.get(), bytes, size, "compression",
                                VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "Q", kAvifQuality, "effort",
                                kFastestAvifEffort, "strip", TRUE, nullptr);
  });
}

enum class KeptAs { kJpeg, kPng, kWebp };

KeptAs KeptFormat(PictureFormat format, VipsImage* image) {
  switch (format) {
    case PictureFormat::kJpeg:
      return KeptAs::kJpeg;
    case PictureFormat::kWebp:
      return KeptAs::kWebp;
    case PictureFormat::kPng:
    case PictureFormat::kGif:
      return KeptAs::kPng;
    case PictureFormat::kHeif:
      return vips_image_hasalpha(image) ? KeptAs::kPng : KeptAs::kJpeg;
  }
  return KeptAs::kPng;
}

Result<PictureCodec::Encoded> EncodeOriginal(Image image, KeptAs format) {
  PictureCodec::Encoded encoded;
  encoded.width = vips_image_get_width(image.get());
  encoded.height = vips_image_get_height(image.get());
  switch (format) {
    case KeptAs::kJpeg:
      encoded.mime = "image/jpeg";
      encoded.bytes = TRY(ToJpeg(std::move(image), kOriginalQuality));
      break;
    case KeptAs::kPng:
      encoded.mime = "image/png";
      encoded.bytes = TRY(ToPng(image));
      break;
    case KeptAs::kWebp:
      encoded.mime = "image/webp";
      encoded.bytes = TRY(ToWebp(image, kOriginalQuality));
      break;
  }
  return encoded;
}

Result<std::string> RenderImage(const std::filesystem::path& file, int width,
                                RenditionFormat format) {
  // The height follows from the width; shrinking while decoding keeps the memory small.
  Image image = TRY(Run([&](VipsImage** out) {
    return vips_thumbnail(file.c_str(), out, width, "height", VIPS_MAX_COORD, "size",
                          VIPS_SIZE_DOWN, nullptr);
  }));
  switch (format) {
    case RenditionFormat::kAvif:
      return ToAvif(image);
    case RenditionFormat::kWebp:
      return ToWebp(image, kWebpQuality);
    case RenditionFormat::kJpeg:
      return ToJpeg(std::move(image), kJpegQuality);
  }
  return Broken();
}

}  // namespace

PictureCodec::PictureCodec() {
  if (VIPS_INIT("hoitu") != 0) throw std::runtime_error("libvips: " + TakeVipsError());
  // What it warns of is the upload, and the Problem says that; anybody could fill the log with it.
  g_log_set_handler(
      "VIPS", G_LOG_LEVEL_WARNING, [](const char*, GLogLevelFlags, const char*, void*) {}, nullptr);
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  vips_operation_block_set("VipsForeignLoad", TRUE);
  for (const char* loader : {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp",
                             "VipsForeignLoadNsgif", "VipsForeignLoadHeif"}) {
    vips_operation_block_set(loader, FALSE);
  }
}

Result<PictureCodec::Encoded> PictureCodec::Clean(std::string_view upload) const {
  if (upload.empty()) return Fail(ProblemKind::kInvalid, "media.empty");
  if (upload.size() > kMaxUploadBytes) {
    return Fail(ProblemKind::kTooLarge, "media.too_large", "",
                "at most " + std::to_string(kMaxUploadBytes) + " bytes");
  }
  const auto format = DetectFormat(upload);
  if (!format) return Fail(ProblemKind::kInvalid, "media.format.refused");

  Image image = TRY(Open(upload, *format, VIPS_ACCESS_SEQUENTIAL));
  if (PixelsOf(image.get()) > kMaxPixels) {
    return Fail(ProblemKind::kTooLarge, "media.too_many_pixels", "",
                "at most " + std::to_string(kMaxPixels) + " pixels");
  }
  // Turning reads the picture out of order; libvips then decodes it as a whole, large ones to disk.
  if (IsTurned(image.get())) image = TRY(Open(upload, *format, VIPS_ACCESS_RANDOM));
  image = TRY(Upright(std::move(image)));
  image = TRY(InSrgb(std::move(image)));
  image = TRY(WithoutMetadata(std::move(image)));
  const KeptAs kept = KeptFormat(*format, image.get());
  return EncodeOriginal(std::move(image), kept);
}

std::string PictureCodec::Render(const std::filesystem::path& file, int width,
                                 RenditionFormat format) const {
  Result<std::string> bytes = RenderImage(file, width, format);
  if (!bytes) throw std::runtime_error("cannot render a picture: " + bytes.error().detail);
  return *std::move(bytes);
}

}  // namespace hoitu::media
