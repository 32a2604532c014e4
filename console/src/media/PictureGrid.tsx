import type { Picture } from '../api/contract';
import { useLanguage } from '../i18n/language';
import { PictureImage } from './PictureImage';
import './pictures.css';

interface PictureGridProps {
  pictures: Picture[];
  onChoose: (picture: Picture) => void;
}

export function PictureGrid({ pictures, onChoose }: PictureGridProps) {
  const { t } = useLanguage();
  return (
    <ul className="picture-grid">
      {pictures.map((picture) => (
        <li key={picture.id} data-row>
          <button
            type="button"
            data-row-link
            onClick={() => {
              onChoose(picture);
            }}
          >
            <PictureImage picture={picture} alt="" width={220} />
            <span className="picture-alt">
              {picture.decorative ? t('picture.decorative') : picture.alt}
            </span>
            <span className="soft small">{picture.credit}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
