import type { Article } from '../api/contract';
import { ProblemError } from '../api/problem';
import type { Draft } from './draft';

export type SaveStatus =
  | { kind: 'clean' }
  | { kind: 'changed' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  /** The network is gone; a copy is kept here and saving is tried again. */
  | { kind: 'offline' }
  /** Somebody else saved first; nothing is sent until a person decides. */
  | { kind: 'conflict'; theirs: Article }
  | { kind: 'refused'; problem: unknown };

export interface AutosaveDoors {
  save: (draft: Draft, version: number) => Promise<Article>;
  /** The article as the server has it now. */
  load: () => Promise<Article>;
  /** Keeps a copy in this browser until the server has it. */
  keepCopy: (draft: Draft, version: number) => void;
  forgetCopy: () => void;
  onStatus: (status: SaveStatus) => void;
  onSaved: (article: Article) => void;
}

export const quietTime = 2_000;
export const retryTime = 15_000;

/**
 * Saves a draft a moment after the last change, one save at a time, always from the version it was made
 * from. A change during a save is saved after it; nothing is ever overwritten unseen.
 */
export class Autosave {
  private status: SaveStatus = { kind: 'clean' };
  private waiting: Draft | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(
    private readonly doors: AutosaveDoors,
    private baseVersion: number,
  ) {}

  /** The version the present draft was made from. */
  get version(): number {
    return this.baseVersion;
  }

  get hasUnsaved(): boolean {
    return this.waiting !== null || this.running !== null;
  }

  change(draft: Draft): void {
    this.waiting = draft;
    this.doors.keepCopy(draft, this.baseVersion);
    if (this.status.kind === 'conflict') return;
    if (!this.running) this.show({ kind: 'changed' });
    this.schedule(quietTime);
  }

  /** Saves what waits now. True when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.waiting && this.status.kind !== 'conflict') {
      this.running = this.saveOnce(this.waiting);
      await this.running;
    }
    return !this.hasUnsaved;
  }

  /** The article moved on by an action of this person; later saves are made from there. */
  rebase(version: number): void {
    this.baseVersion = version;
  }

  /** Conflict: my text wins over theirs, which stays in the history. */
  keepMine(): void {
    if (this.status.kind !== 'conflict') return;
    this.baseVersion = this.status.theirs.version;
    this.show({ kind: 'changed' });
    void this.flush();
  }

  /** Conflict: their text wins; mine is given up. */
  takeTheirs(): Article | null {
    if (this.status.kind !== 'conflict') return null;
    const { theirs } = this.status;
    this.adopt(theirs.version);
    return theirs;
  }

  /** The editor now shows the server's text of this version. */
  adopt(version: number): void {
    clearTimeout(this.timer);
    this.waiting = null;
    this.baseVersion = version;
    this.doors.forgetCopy();
    this.show({ kind: 'clean' });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private async saveOnce(draft: Draft): Promise<void> {
    this.waiting = null;
    this.show({ kind: 'saving' });
    try {
      const article = await this.doors.save(draft, this.baseVersion);
      this.baseVersion = article.version;
      this.running = null;
      this.doors.onSaved(article);
      if (this.waiting) {
        this.schedule(quietTime);
      } else {
        this.doors.forgetCopy();
        this.show({ kind: 'saved', at: new Date(article.updated_at) });
      }
    } catch (problem) {
      this.running = null;
      this.waiting ??= draft;
      await this.explain(problem);
    }
  }

  private async explain(problem: unknown): Promise<void> {
    if (problem instanceof ProblemError && problem.isConflict) {
      const theirs = await this.doors.load().catch(() => null);
      if (theirs) {
        this.show({ kind: 'conflict', theirs });
        return;
      }
    }
    const unreachable =
      problem instanceof ProblemError && (problem.isUnreachable || problem.isConflict);
    this.show(unreachable ? { kind: 'offline' } : { kind: 'refused', problem });
    if (unreachable) this.schedule(retryTime);
  }

  private show(status: SaveStatus): void {
    this.status = status;
    this.doors.onStatus(status);
  }
}
