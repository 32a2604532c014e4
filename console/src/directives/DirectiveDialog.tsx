import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router-dom';
import { api } from '../api/client';
import type { Label } from '../api/contract';
import { portalQuery, portalsQuery } from '../api/queries';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { Checkbox } from '../design/Field';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import type { StepDialogProps } from '../workflow/step-dialog';

/** On which levels of portals the article appears at once (R-SYN-01). */
export function DirectiveDialog({ article, move, onClose }: StepDialogProps) {
  const { t, label } = useLanguage();
  const levels = useOtherLevels(article.portal);
  const [left, setLeft] = useState<string[]>(() =>
    article.directive
      ? levels
          .filter((each) => !article.directive_levels.includes(each.code))
          .map((each) => each.code)
      : [],
  );
  const chosen = levels.filter((level) => !left.includes(level.code)).map((level) => level.code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = left.length === 0 ? {} : { levels: chosen };
    move.mutate((target) => api.put('/articles/{article}/directive', { ...target, body }));
  };
  return (
    <Dialog title={t('directive.title')} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p>{t('directive.lead')}</p>
        <fieldset className="radio-group">
          <legend>{t('directive.levels')}</legend>
          {levels.map((level) => (
            <Checkbox
              key={level.code}
              label={`${label(level.name)} (${t('directive.portals', { n: level.portals })})`}
              checked={!left.includes(level.code)}
              onChange={(event) => {
                setLeft(
                  event.target.checked
                    ? left.filter((code) => code !== level.code)
                    : [...left, level.code],
                );
              }}
            />
          ))}
        </fieldset>
        {article.directive && (
          <p>
            <Link to={`/articles/${article.id}/ledger`}>{t('directive.open_ledger')}</Link>
          </p>
        )}
        <ProblemNotice problem={move.error} />
        <div className="form-actions">
          {article.actions.includes('revoke') && (
            <Button
              kind="danger"
              busy={move.isPending}
              onClick={() => {
                move.mutate((target) => api.delete('/articles/{article}/directive', target));
              }}
            >
              {t('directive.revoke')}
            </Button>
          )}
          {article.actions.includes('direct') && (
            <Button
              type="submit"
              kind="primary"
              busy={move.isPending}
              disabled={chosen.length === 0 && levels.length > 0}
            >
              {t(article.directive ? 'directive.change' : 'directive.mark')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

interface PortalLevel {
  code: string;
  name: Label;
  portals: number;
}

/** The levels of portals other than the article's own, in the order of the rulebook. */
function useOtherLevels(home: number): PortalLevel[] {
  const portals = useQuery(portalsQuery(true)).data ?? [];
  const own = useQuery(portalQuery(home)).data?.level;
  const levels = new Map<string, PortalLevel>();
  for (const portal of portals) {
    if (portal.level === own) continue;
    const level = levels.get(portal.level) ?? {
      code: portal.level,
      name: portal.level_name,
      portals: 0,
    };
    levels.set(portal.level, { ...level, portals: level.portals + 1 });
  }
  return [...levels.values()];
}
