import type { Editor } from '@tiptap/react';
import { useState, type FormEvent } from 'react';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { TextField } from '../design/Field';
import { useLanguage } from '../i18n/language';
import { linkAddress } from './schema/link-address';

export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useLanguage();
  const present = (editor.getAttributes('link').href as string | null) ?? '';
  const [typed, setTyped] = useState(present);
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = linkAddress(typed);
    if (!href) {
      setRefused(true);
      return;
    }
    onClose();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !present) {
      chain
        .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
        .run();
    } else {
      chain.setMark('link', { href }).run();
    }
  };
  return (
    <Dialog title={t('tool.link')} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <TextField
          label={t('link.address')}
          hint={t('link.hint')}
          error={refused ? t('link.refused') : undefined}
          inputMode="url"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setRefused(false);
          }}
        />
        <div className="form-actions">
          {present && (
            <Button
              kind="danger"
              onClick={() => {
                editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
                onClose();
              }}
            >
              {t('link.remove')}
            </Button>
          )}
          <Button type="submit" kind="primary">
            {t('link.set')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
