import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { IconButton } from './Button';
import './dialog.css';

const workable = '.dialog-body :is(input, textarea, select, button):not(:disabled)';

interface DialogProps {
  title: string;
  /** Absent when it must be decided before anything else. */
  onClose?: () => void;
  wide?: boolean;
  children: ReactNode;
}

/**
 * A modal of the browser itself: it keeps the focus inside, closes on Escape and gives the focus back.
 * Shown as long as it is mounted.
 */
export function Dialog({ title, onClose, wide, children }: DialogProps) {
  const { t } = useLanguage();
  const frame = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = frame.current;
    if (dialog && !dialog.open) {
      dialog.showModal();
      // Into the work, not onto the button that closes it.
      dialog.querySelector<HTMLElement>(workable)?.focus();
    }
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={frame}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {onClose && <IconButton icon={X} label={t('action.close')} onClick={onClose} />}
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
