import { useState, type FormEvent } from 'react';
import type { Portal } from '../api/contract';
import { Button } from '../design/Button';
import {
  contrastOnWhite,
  formatColour,
  leastContrast,
  nearestPassing,
  parseColour,
} from '../design/contrast';
import { TextField } from '../design/Field';
import { Notice, ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { AccentSample } from './AccentSample';
import { useChangePortal } from './useChangePortal';
import './accent.css';

/** The portal's colour; one that is hard to read is not taken, the nearest that is not is offered. */
export function AccentForm({ portal }: { portal: Portal }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(portal.accent ?? '');
  const change = useChangePortal(portal);
  const colour = parseColour(typed);
  const contrast = colour ? contrastOnWhite(colour) : null;
  const passes = contrast !== null && contrast >= leastContrast;
  const choose = (text: string) => {
    change.reset();
    setTyped(text);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ accent: colour ? formatColour(colour) : null });
  };
  const offered = colour && !passes ? formatColour(nearestPassing(colour)) : null;
  return (
    <form className="form" onSubmit={submit}>
      <div className="accent-fields">
        <TextField
          label={t('accent.code')}
          hint={t('accent.hint')}
          error={typed !== '' && !colour ? t('accent.malformed') : undefined}
          placeholder="#1d4f91"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            choose(event.target.value);
          }}
        />
        <input
          type="color"
          aria-label={t('accent.picker')}
          value={colour ? formatColour(colour) : '#a3151b'}
          onChange={(event) => {
            choose(event.target.value);
          }}
        />
      </div>
      {colour && <AccentSample colour={offered ?? formatColour(colour)} name={portal.name} />}
      {contrast !== null && (
        <Notice
          tone={passes ? 'ok' : 'warn'}
          action={
            offered && (
              <Button
                onClick={() => {
                  choose(offered);
                }}
              >
                {t('accent.use_offered', { colour: offered })}
              </Button>
            )
          }
        >
          {t(passes ? 'accent.passes' : 'accent.fails', { contrast: contrast.toFixed(1) })}
        </Notice>
      )}
      <ProblemNotice problem={change.error} />
      {change.isSuccess && <Notice tone="ok">{t('portal.saved')}</Notice>}
      <div className="form-actions">
        <Button
          onClick={() => {
            choose('');
          }}
        >
          {t('accent.of_level')}
        </Button>
        <Button
          type="submit"
          kind="primary"
          busy={change.isPending}
          disabled={typed !== '' && !passes}
        >
          {t('action.save')}
        </Button>
      </div>
    </form>
  );
}
