import type { Picture } from '../api/contract';

interface PictureImageProps {
  picture: Picture;
  /** Instead of the picture's own text; empty for a picture that only decorates. */
  alt?: string;
  /** How wide it is shown, in CSS pixels. */
  width: number;
}

export function PictureImage({ picture, alt, width }: PictureImageProps) {
  const smallest = picture.renditions[0];
  return (
    <img
      src={smallest?.path}
      srcSet={picture.renditions.map((each) => `${each.path} ${each.width}w`).join(', ')}
      sizes={`${width}px`}
      width={picture.width}
      height={picture.height}
      alt={alt ?? picture.alt}
      loading="lazy"
      decoding="async"
    />
  );
}
