import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { api } from '../api/client';
import { devicesQuery } from '../api/queries';
import { Button } from '../design/Button';
import { Loaded } from '../design/Loading';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { ago, dayAndTime } from '../i18n/moments';

/** Where the account is signed in, and the way to end what is not mine. */
export function Devices() {
  const { t, language } = useLanguage();
  const queries = useQueryClient();
  const devices = useQuery(devicesQuery);
  const revoke = useMutation({
    mutationFn: (session: number) => api.delete('/sessions/{session}', { path: { session } }),
    onSettled: () => queries.invalidateQueries({ queryKey: devicesQuery.queryKey }),
  });
  return (
    <>
      <ProblemNotice problem={revoke.error} />
      <Loaded query={devices}>
        {({ items }) => (
          <ul className="plain-list">
            {items.map((device) => (
              <li key={device.id} className="row row-spread">
                <span className="row">
                  <MonitorSmartphone aria-hidden size={22} strokeWidth={1.5} />
                  <span>
                    <strong>{device.device}</strong>{' '}
                    {device.current && <span className="badge">{t('me.this_device')}</span>}
                    <br />
                    <span className="soft small" title={dayAndTime(device.last_seen_at, language)}>
                      {device.network} · {ago(device.last_seen_at, new Date(), t, language)}
                    </span>
                  </span>
                </span>
                {!device.current && (
                  <Button
                    busy={revoke.isPending && revoke.variables === device.id}
                    aria-label={t('me.revoke_device', { device: device.device })}
                    onClick={() => {
                      revoke.mutate(device.id);
                    }}
                  >
                    {t('me.revoke')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}
