import { useQuery } from '@tanstack/react-query';
import { CircleCheckBig } from 'lucide-react';
import type { Task } from '../api/contract';
import { portalsQuery, tasksQuery } from '../api/queries';
import { installationDuties } from '../app/duties';
import { Page } from '../app/Page';
import { useSession } from '../app/session';
import { EmptyState } from '../design/EmptyState';
import { Loaded } from '../design/Loading';
import { useLanguage } from '../i18n/language';
import { TaskRow } from './TaskRow';
import './tasks.css';

// What waits for me comes first; my unfinished drafts last.
const kinds: Task['kind'][] = ['review', 'publish', 'revise', 'finish'];

export function TasksPage() {
  const { t } = useLanguage();
  const session = useSession();
  const tasks = useQuery(tasksQuery);
  const portals = useQuery(portalsQuery(installationDuties(session).size > 0)).data ?? [];
  const portalName = (id: number) => portals.find((portal) => portal.id === id)?.name ?? '';

  return (
    <Page title={t('tasks.title')} lead={t('tasks.greeting', { name: session.account.full_name })}>
      <Loaded query={tasks}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={CircleCheckBig} title={t('tasks.empty')}>
              <p>{t('tasks.empty_hint')}</p>
            </EmptyState>
          ) : (
            kinds.map((kind) => {
              const ofKind = items.filter((task) => task.kind === kind);
              return (
                ofKind.length > 0 && (
                  <section key={kind} aria-labelledby={`tasks-${kind}`}>
                    <h2 id={`tasks-${kind}`} className="tasks-kind">
                      {t(`tasks.${kind}`)} <span className="soft">{ofKind.length}</span>
                    </h2>
                    <ul className="task-list">
                      {ofKind.map((task) => (
                        <TaskRow
                          key={task.article.id}
                          task={task}
                          portal={portalName(task.article.portal)}
                        />
                      ))}
                    </ul>
                  </section>
                )
              );
            })
          )
        }
      </Loaded>
    </Page>
  );
}
