import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Siren } from 'lucide-react';
import { useState } from 'react';
import { api } from '../api/client';
import type { Alert } from '../api/contract';
import { alertsQuery, portalQuery } from '../api/queries';
import { dutiesOn } from '../app/duties';
import { Page } from '../app/Page';
import { usePortalOfAddress } from '../app/present-portal';
import { useSession } from '../app/session';
import { Button } from '../design/Button';
import { ConfirmDialog } from '../design/ConfirmDialog';
import { EmptyState } from '../design/EmptyState';
import { Loading } from '../design/Loading';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { AlertList } from './AlertList';
import { RaiseAlertDialog } from './RaiseAlertDialog';

/** Thông báo khẩn: what stands on top of the public pages now, what is planned, and what was. */
export function AlertsPage() {
  const { t } = useLanguage();
  const portal = usePortalOfAddress();
  const mayRaise = dutiesOn(useSession(), portal).has('direct');
  const name = useQuery(portalQuery(portal)).data?.name;
  const list = useInfiniteQuery(alertsQuery(portal));
  const [raising, setRaising] = useState(false);
  const [ending, setEnding] = useState<Alert | null>(null);
  const alerts = list.data?.pages.flatMap((page) => page.items) ?? [];
  const isOpen = (alert: Alert) => alert.state === 'planned' || alert.state === 'shown';
  const raiseButton = (
    <Button
      kind="primary"
      icon={Siren}
      onClick={() => {
        setRaising(true);
      }}
    >
      {t('alerts.raise')}
    </Button>
  );
  return (
    <Page title={t('alerts.title')} lead={name} actions={mayRaise && raiseButton}>
      <p className="soft">{t('alerts.lead')}</p>
      <ProblemNotice problem={list.error} />
      {list.isPending && <Loading />}
      {list.isSuccess && alerts.length === 0 && (
        <EmptyState icon={Siren} title={t('alerts.empty')}>
          <p>{t('alerts.empty_hint')}</p>
        </EmptyState>
      )}
      <AlertList title={t('alerts.open')} alerts={alerts.filter(isOpen)} onEnd={setEnding} />
      <AlertList title={t('alerts.over')} alerts={alerts.filter((alert) => !isOpen(alert))} />
      {list.hasNextPage && (
        <Button
          className="more-button"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('action.more')}
        </Button>
      )}
      {raising && (
        <RaiseAlertDialog
          portal={portal}
          onClose={() => {
            setRaising(false);
          }}
        />
      )}
      {ending && (
        <EndAlert
          alert={ending}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </Page>
  );
}

function EndAlert({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () =>
      api.delete('/portals/{portal}/alerts/{alert}', {
        path: { portal: alert.portal, alert: alert.id },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['alerts'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t('alerts.end_title')}
      confirm={t('alerts.end')}
      problem={end.error}
      busy={end.isPending}
      onConfirm={() => {
        end.mutate();
      }}
      onClose={onClose}
    >
      {t('alerts.end_lead', { headline: alert.vi.headline })}
    </ConfirmDialog>
  );
}
