#pragma once

#include <string>
#include <vector>

// Small pictures for the tests, drawn by libvips. PictureCodec has to exist before.
namespace hoitu::media {

// A gradient, so that turning and scaling can be seen; with `alpha` half transparent.
struct Sample {
  int width = 60;
  int height = 40;
  bool alpha = false;
  int orientation = 1;    // EXIF, 6: to be turned by a quarter
  bool position = false;  // EXIF with GPS, and XMP
};

std::string SampleJpeg(const Sample& sample = {});
std::string SamplePng(const Sample& sample = {});
std::string SampleWebp(const Sample& sample = {});
std::string SampleGif(const Sample& sample = {});
std::string SampleAvif(const Sample& sample = {});

// What a file tells beyond its pixels: "xmp-data", "icc-profile-data", "exif-ifd0-Make",
// "exif-ifd3-GPSLatitude", … Sizes and resolutions, which libvips writes itself, are not among it.
std::vector<std::string> MetadataIn(const std::string& bytes);

// `jpeg` with other dimensions in its header.
std::string WithDimensions(std::string jpeg, int width, int height);

}  // namespace hoitu::media
