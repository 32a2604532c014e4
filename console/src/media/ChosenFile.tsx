import { useEffect, useRef } from 'react';
import { TextField } from '../design/Field';
import { useLanguage } from '../i18n/language';

interface ChosenFileProps {
  file: File | null;
  onChoose: (file: File | null) => void;
}

const longestSide = 960;

/** Chooses a picture file and shows it, drawn on a canvas: the policy allows no blob: addresses. */
export function ChosenFile({ file, onChoose }: ChosenFileProps) {
  const { t } = useLanguage();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!file) return undefined;
    let shown = true;
    createImageBitmap(file)
      .then((bitmap) => {
        if (shown && canvas.current) draw(canvas.current, bitmap);
        bitmap.close();
      })
      // A file that this browser cannot draw may still be one the server can read.
      .catch(() => undefined);
    return () => {
      shown = false;
    };
  }, [file]);
  return (
    <div className="picture-chosen">
      <TextField
        label={t('picture.file')}
        hint={t('picture.file_hint')}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif"
        required
        onChange={(event) => {
          onChoose(event.target.files?.[0] ?? null);
        }}
      />
      {file && <canvas ref={canvas} role="img" aria-label={file.name} width={3} height={2} />}
    </div>
  );
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  canvas.width = bitmap.width * scale;
  canvas.height = bitmap.height * scale;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
