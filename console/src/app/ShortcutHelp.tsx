import { useState } from 'react';
import { Dialog } from '../design/Dialog';
import { Checkbox } from '../design/Field';
import { useLanguage, type MessageKey } from '../i18n/language';
import { shortcutsOn, turnShortcuts } from './keyboard';

const shortcuts: [string[], MessageKey][] = [
  [['j', 'k'], 'shortcuts.move'],
  [['Enter'], 'shortcuts.open'],
  [['e'], 'shortcuts.edit'],
  [['a'], 'shortcuts.approve'],
  [['Ctrl', 'S'], 'shortcuts.save'],
  [['Ctrl', 'K'], 'shortcuts.link'],
  [['?'], 'shortcuts.help'],
];

export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const [on, setOn] = useState(shortcutsOn);
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <dl className="shortcuts">
        {shortcuts.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={t('shortcuts.letters')}
        checked={on}
        onChange={(event) => {
          turnShortcuts(event.target.checked);
          setOn(event.target.checked);
        }}
      />
    </Dialog>
  );
}
