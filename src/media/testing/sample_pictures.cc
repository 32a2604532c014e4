#include "media/testing/sample_pictures.h"

#include <vips/vips.h>

#include <memory>
#include <stdexcept>
#include <string_view>

namespace hoitu::media {
namespace {

void Check(int result) {
  if (result != 0) throw std::runtime_error(vips_error_buffer());
}

struct Release {
  void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Release>;

template <class Operation>
Image Run(Operation operation) {
  VipsImage* out = nullptr;
  Check(operation(&out));
  return Image(out);
}

Image Draw(const Sample& sample) {
  Image ramp = Run([&](VipsImage** out) {
    return vips_grey(out, sample.width, sample.height, "uchar", TRUE, nullptr);
  });
  Image image = Run([&](VipsImage** out) {
    VipsImage* bands[] = {ramp.get(), ramp.get(), ramp.get(), ramp.get()};
    return vips_bandjoin(bands, out, sample.alpha ? 4 : 3, nullptr);
  });
  image = Run([&](VipsImage** out) {
    return vips_copy(image.get(), out, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr);
  });
  if (sample.orientation != 1) {
    vips_image_set_int(image.get(), VIPS_META_ORIENTATION, sample.orientation);
  }
  if (sample.position) {
    vips_image_set_string(image.get(), "exif-ifd3-GPSLatitude", "21/1 11/1 9/1");
    vips_image_set_string(image.get(), "exif-ifd0-Make", "HoiTuCamera");
    constexpr char kXmp[] = "<x:xmpmeta>HoiTuXmp</x:xmpmeta>";
    vips_image_set_blob_copy(image.get(), VIPS_META_XMP_NAME, kXmp, sizeof kXmp);
  }
  return image;
}

template <class Operation>
std::string Save(Operation operation) {
  void* bytes = nullptr;
  std::size_t size = 0;
  Check(operation(&bytes, &size));
  std::string saved(static_cast<const char*>(bytes), size);
  g_free(bytes);
  return saved;
}

}  // namespace

std::string SampleJpeg(const Sample& sample) {
  const Image image = Draw(sample);
  return Save([&](void** bytes, std::size_t* size) {
    return vips_jpegsave_buffer(image.get(), bytes, size, nullptr);
  });
}

std::string SamplePng(const Sample& sample) {
  const Image image = Draw(sample);
  return Save([&](void** bytes, std::size_t* size) {
    return vips_pngsave_buffer(image.get(), bytes, size, nullptr);
  });
}

std::string SampleWebp(const Sample& sample) {
  const Image image = Draw(sample);
  return Save([&](void** bytes, std::size_t* size) {
    return vips_webpsave_buffer(image.get(), bytes, size, nullptr);
  });
}

std::string SampleGif(const Sample& sample) {
  const Image image = Draw(sample);
  return Save([&](void** bytes, std::size_t* size) {
    return vips_gifsave_buffer(image.get(), bytes, size, nullptr);
  });
}

std::string SampleAvif(const Sample& sample) {
  const Image image = Draw(sample);
  return Save([&](void** bytes, std::size_t* size) {
    return vips_heifsave_buffer(image.get(), bytes, size, "compression",
                                VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "effort", 0, nullptr);
  });
}

std::vector<std::string> MetadataIn(const std::string& bytes) {
  const Image image(vips_image_new_from_buffer(bytes.data(), bytes.size(), "", nullptr));
  if (!image) throw std::runtime_error(vips_error_buffer());
  const std::unique_ptr<char*, decltype(&g_strfreev)> fields(vips_image_get_fields(image.get()),
                                                             g_strfreev);
  std::vector<std::string> found;
  for (char** field = fields.get(); *field != nullptr; ++field) {
    const std::string_view name = *field;
    const bool telling = name == VIPS_META_XMP_NAME || name == VIPS_META_IPTC_NAME ||
                         name == VIPS_META_ICC_NAME || name == VIPS_META_PHOTOSHOP_NAME ||
                         name == "exif-ifd0-Make" || name.starts_with("exif-ifd3-");
    if (telling) found.emplace_back(name);
  }
  return found;
}

std::string WithDimensions(std::string jpeg, int width, int height) {
  const auto frame = jpeg.find("\xFF\xC0");  // start of frame: length, precision, height, width
  const auto put = [&](std::size_t at, int value) {
    jpeg.at(at) = static_cast<char>(value >> 8);
    jpeg.at(at + 1) = static_cast<char>(value & 0xFF);
  };
  put(frame + 5, height);
  put(frame + 7, width);
  return jpeg;
}

}  // namespace hoitu::media
