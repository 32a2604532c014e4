import { Link } from 'react-router-dom';
import type { Task } from '../api/contract';
import { useLanguage } from '../i18n/language';
import { ago, dayAndTime, daysSince } from '../i18n/moments';

/** What waits a day turns amber, what waits three is late. */
function waitTone(task: Task, now: Date): string {
  if (task.kind === 'finish') return '';
  const days = daysSince(task.since, now);
  return days >= 3 ? 'task-late' : days >= 1 ? 'task-warn' : '';
}

export function TaskRow({ task, portal }: { task: Task; portal: string }) {
  const { t, language } = useLanguage();
  const now = new Date();
  const { article } = task;
  const address = `/articles/${article.id}`;
  return (
    <li className={`task ${waitTone(task, now)}`} data-row>
      <div className="task-text">
        <Link to={address} data-row-link data-key="e">
          {article.title || t('content.untitled')}
        </Link>
        <p className="soft small">
          {[portal, article.created_by?.name].filter(Boolean).join(' · ')}
        </p>
      </div>
      <time
        className="task-time small"
        dateTime={task.since}
        title={dayAndTime(task.since, language)}
      >
        {ago(task.since, now, t, language)}
      </time>
      {task.kind === 'review' && (
        <Link className="button" to={`${address}?do=approve`} data-key="a">
          {t('tasks.do_review')}
        </Link>
      )}
      {task.kind === 'publish' && (
        <Link className="button" to={`${address}?do=publish`} data-key="a">
          {t('tasks.do_publish')}
        </Link>
      )}
    </li>
  );
}
