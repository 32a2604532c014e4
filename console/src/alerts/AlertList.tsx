import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Alert } from '../api/contract';
import { portalsQuery } from '../api/queries';
import { Button } from '../design/Button';
import { useLanguage } from '../i18n/language';
import { dayAndTime } from '../i18n/moments';
import './alerts.css';

const severityTones = { Extreme: 'late', Severe: 'late', Moderate: 'warn', Minor: 'info' } as const;
const stateTones = { planned: 'info', shown: 'ok', ended: 'plain', expired: 'plain' } as const;

interface AlertListProps {
  title: string;
  alerts: Alert[];
  /** Absent where there is nothing left to end. */
  onEnd?: (alert: Alert) => void;
}

export function AlertList({ title, alerts, onEnd }: AlertListProps) {
  const heading = useId();
  if (alerts.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ul className="alert-list">
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} onEnd={onEnd} />
        ))}
      </ul>
    </section>
  );
}

interface AlertRowProps {
  alert: Alert;
  onEnd: ((alert: Alert) => void) | undefined;
}

function AlertRow({ alert, onEnd }: AlertRowProps) {
  const { t, language } = useLanguage();
  const reach = useReach(alert);
  const until = alert.over_at ?? alert.expires_at;
  return (
    <li className="alert-row">
      <div className="alert-row-text">
        <p className="alert-row-badges">
          <span className={`badge badge-${severityTones[alert.severity]}`}>
            {t(`alerts.severity.${alert.severity}`)}
          </span>
          <span className={`badge badge-${stateTones[alert.state]}`}>
            {t(`alerts.state.${alert.state}`)}
          </span>
        </p>
        <p className="alert-row-headline">{alert.vi.headline}</p>
        <p className="soft small">{reach}</p>
        <p className="soft small">
          {dayAndTime(alert.begins_at, language)} – {dayAndTime(until, language)}
          {alert.raised_by && ` · ${t('alerts.raised_by', { name: alert.raised_by.name })}`}
          {alert.ended_by && ` · ${t('alerts.ended_by', { name: alert.ended_by.name })}`}
        </p>
      </div>
      {onEnd && alert.may_end && (
        <Button
          kind="danger"
          aria-label={t('alerts.end_of', { headline: alert.vi.headline })}
          onClick={() => {
            onEnd(alert);
          }}
        >
          {t('alerts.end')}
        </Button>
      )}
    </li>
  );
}

/** Where it stands, in words, and who speaks. */
function useReach(alert: Alert): string {
  const { t, label } = useLanguage();
  const portals = useQuery(portalsQuery(true)).data ?? [];
  const levels = alert.levels.map((code) => {
    const one = portals.find((portal) => portal.level === code);
    return one ? label(one.level_name) : code;
  });
  const target = portals.find((portal) => portal.id === alert.target)?.name ?? '';
  const where = {
    everywhere: t('alerts.reach.everywhere'),
    levels: t('alerts.reach_levels', { levels: levels.join(', ') }),
    portal: t('alerts.reach_portal', { portal: target }),
  };
  return `${where[alert.reach]} · ${t('alerts.speaks', { portal: alert.portal_name })}`;
}
