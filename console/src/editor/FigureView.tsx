import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { Trash2 } from 'lucide-react';
import { IconButton } from '../design/Button';
import { TextField } from '../design/Field';
import { useLanguage } from '../i18n/language';
import { PictureImage } from '../media/PictureImage';
import { usePicture } from '../media/usePicture';
import type { FigureAttributes } from './schema/figure';

/** A picture in the text: what the reader sees, and below it what must be decided about it. */
export function FigureView({
  node,
  editor,
  updateAttributes,
  deleteNode,
  selected,
}: ReactNodeViewProps) {
  const { t } = useLanguage();
  const { picture: id, alt, caption } = node.attrs as FigureAttributes;
  const picture = usePicture(id);
  return (
    <NodeViewWrapper as="figure" className={selected ? 'figure figure-selected' : 'figure'}>
      <div data-drag-handle contentEditable={false}>
        {picture ? (
          <PictureImage picture={picture} alt={alt} width={960} />
        ) : (
          <p className="figure-missing">{t('figure.loading')}</p>
        )}
      </div>
      {editor.isEditable ? (
        <div className="figure-fields" contentEditable={false}>
          <TextField
            label={t('figure.caption')}
            maxLength={1000}
            value={caption}
            onChange={(event) => {
              updateAttributes({ caption: event.target.value });
            }}
          />
          <TextField
            label={t('figure.alt')}
            hint={t('figure.alt_hint')}
            maxLength={1000}
            value={alt}
            onChange={(event) => {
              updateAttributes({ alt: event.target.value });
            }}
          />
          <div className="form-actions">
            <IconButton icon={Trash2} label={t('figure.remove')} onClick={deleteNode} />
          </div>
        </div>
      ) : (
        caption && <figcaption>{caption}</figcaption>
      )}
    </NodeViewWrapper>
  );
}
