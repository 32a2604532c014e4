import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { api } from '../api/client';
import type { Assignment } from '../api/contract';
import { boardQuery, portalQuery } from '../api/queries';
import { dutiesOn } from '../app/duties';
import { Page } from '../app/Page';
import { usePortalOfAddress } from '../app/present-portal';
import { useSession } from '../app/session';
import { Button } from '../design/Button';
import { ConfirmDialog } from '../design/ConfirmDialog';
import { EmptyState } from '../design/EmptyState';
import { Loaded } from '../design/Loading';
import { useLanguage } from '../i18n/language';
import { BoardTable } from './BoardTable';
import { GrantRoleDialog } from './GrantRoleDialog';

/** Ban Biên tập: who answers for the portal, in which role, until when (R-EDB-01). */
export function BoardPage() {
  const { t, label } = useLanguage();
  const queries = useQueryClient();
  const portal = usePortalOfAddress();
  const mayManage = dutiesOn(useSession(), portal).has('manage_board');
  const name = useQuery(portalQuery(portal)).data?.name;
  const board = useQuery(boardQuery(portal));
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<Assignment | null>(null);
  const end = useMutation({
    mutationFn: (assignment: number) =>
      api.delete('/portals/{portal}/board/{assignment}', { path: { portal, assignment } }),
    onSuccess: () => {
      setEnding(null);
      return queries.invalidateQueries({ queryKey: ['board', portal] });
    },
  });
  const grantButton = (
    <Button
      kind="primary"
      icon={UserPlus}
      onClick={() => {
        setGranting(true);
      }}
    >
      {t('board.grant')}
    </Button>
  );
  return (
    <Page title={t('board.title')} lead={name} actions={mayManage && grantButton}>
      <Loaded query={board}>
        {(assignments) =>
          assignments.length === 0 ? (
            <EmptyState icon={UsersRound} title={t('board.empty')}>
              <p>{t('board.empty_hint')}</p>
            </EmptyState>
          ) : (
            <BoardTable assignments={assignments} onEnd={mayManage ? setEnding : undefined} />
          )
        }
      </Loaded>
      {granting && (
        <GrantRoleDialog
          portal={portal}
          onClose={() => {
            setGranting(false);
          }}
        />
      )}
      {ending && (
        <ConfirmDialog
          title={t('board.end_title')}
          confirm={t('board.end')}
          problem={end.error}
          busy={end.isPending}
          onConfirm={() => {
            end.mutate(ending.id);
          }}
          onClose={() => {
            end.reset();
            setEnding(null);
          }}
        >
          {t('board.end_lead', { name: ending.account.name, role: label(ending.role_name) })}
        </ConfirmDialog>
      )}
    </Page>
  );
}
