import { appendPending, type PendingCommand, replayPending, squashTextEdits } from "@/lib/client/pending-commands";
import { applyCommand } from "@/lib/core/design/apply-command";
import { type Divergence, divergeBy } from "@/lib/core/design/carry-command";
import type { Command } from "@/lib/core/design/command";
import type { Design } from "@/lib/core/design/design";
import type { DesignChange } from "@/lib/core/design/design-change";
import { carryHistory, type EditHistory, EMPTY_HISTORY, recordEdit, stepHistory } from "@/lib/core/design/edit-history";
import { carryOverlap, type RebaseConflict, rebaseCommands } from "@/lib/core/design/rebase-commands";
import type { Refusal } from "@/lib/core/design/refusal";

export interface SaveRequest {
  saveId: string;
  baseRevision: number;
  commands: Command[];
}

/** What others saved, one entry a revision, oldest first. */
export interface SavedElsewhere {
  revision: number;
  since: readonly { commands: Command[] }[];
}

export type SaveAnswer =
  | { kind: "saved"; revision: number }
  | ({ kind: "behind" } & SavedElsewhere)
  | { kind: "refused"; message: string }
  | { kind: "unreachable" };

/** What must survive a closed tab: commands the server has not acknowledged, and the revision they stand on. */
export interface UnsavedWork {
  baseRevision: number;
  saveId: string | null;
  /** How many of the commands went out under `saveId`. */
  sent: number;
  commands: Command[];
}

export interface DesignStoreOptions {
  /** The design as the server has it at `revision`. */
  design: Design;
  revision: number;
  canEdit: boolean;
  /** Work found in the browser from an earlier visit, made on `revision`. */
  unsaved?: UnsavedWork;
  save(request: SaveRequest): Promise<SaveAnswer>;
  createSaveId(): string;
  /** Keeps unsaved work in the browser; `null` once there is none. */
  keep(work: UnsavedWork | null): void;
}

export interface OpenConflict extends RebaseConflict {
  id: number;
}

export type SaveState =
  | { kind: "saved" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  | { kind: "offline" }
  | { kind: "refused"; message: string };

export interface DesignState {
  design: Design;
  /** The newest revision the server acknowledged or told us of. */
  revision: number;
  canEdit: boolean;
  canUndo: boolean;
  canRedo: boolean;
  saveState: SaveState;
  conflicts: readonly OpenConflict[];
}

/** Where a change of the state came from; an editor applies every change but its own. */
export type ChangeListener = () => void;

export interface DesignStore {
  getState(): DesignState;
  subscribe(listener: ChangeListener): () => void;
  /** Applies a command at once and saves it soon. Commands in a row with one `mergeKey` are one step of history. */
  dispatch(command: Command, options?: { mergeKey?: string }): Refusal | null;
  undo(): Refusal | null;
  redo(): Refusal | null;
  /** Takes in what others saved, as a poll or a stream reports it. */
  receive(elsewhere: SavedElsewhere): void;
  /** Takes the design as the server has it, for somebody who only looks. Ignored while edits of our own are waiting. */
  replace(design: Design, revision: number): void;
  /** Saves now what is waiting; resolves when nothing is on its way. */
  flush(): Promise<void>;
  resolveConflict(id: number, choice: "mine" | "theirs"): Refusal | null;
  dispose(): void;
}

const SAVE_DELAY_MS = 300;
const MAX_SAVE_DELAY_MS = 2_000;
const MAX_RETRY_DELAY_MS = 30_000;
const MAX_COMMANDS_PER_SAVE = 200;

/**
 * The open design in one tab: one truth for form, text and board. `dispatch` is the only way to change it; saves run
 * behind, one at a time, and what others saved is rebased under our own edits.
 */
export function createDesignStore(options: DesignStoreOptions): DesignStore {
  const listeners = new Set<ChangeListener>();
  let pending: PendingCommand[] = replayPending(options.design, options.unsaved?.commands ?? []);
  let confirmed = options.design;
  let revision = options.revision;
  let history: EditHistory = EMPTY_HISTORY;
  let conflicts: OpenConflict[] = [];
  let sending: { saveId: string; count: number } | null =
    options.unsaved?.saveId == null ? null : { saveId: options.unsaved.saveId, count: options.unsaved.sent };
  let saveState: SaveState = pending.length === 0 ? { kind: "saved" } : { kind: "unsaved" };
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince: number | null = null;
  let failures = 0;
  let nextConflictId = 1;
  let isDisposed = false;
  let state = makeState(latestDesign(options.design));
  if (pending.length > 0) scheduleSave(0);

  function latestDesign(fallback: Design): Design {
    const last = pending.at(-1);
    if (last === undefined) return fallback;
    const applied = applyCommand(last.before, last.command);
    return applied.ok ? applied.design : last.before;
  }

  function makeState(design: Design): DesignState {
    return {
      design,
      revision,
      canEdit: options.canEdit,
      canUndo: history.undo.length > 0,
      canRedo: history.redo.length > 0,
      saveState,
      conflicts,
    };
  }

  function publish(design: Design): void {
    state = makeState(design);
    for (const listener of [...listeners]) listener();
  }

  function keepUnsaved(): void {
    options.keep(
      pending.length === 0
        ? null
        : {
            baseRevision: revision,
            saveId: sending?.saveId ?? null,
            sent: sending?.count ?? 0,
            commands: pending.map(({ command }) => command),
          },
    );
  }

  /** Takes one applied command of our own into queue and state. */
  function accept(command: Command, design: Design, change: DesignChange, mergeKey: string | null): void {
    conflicts = carryConflicts(conflicts, divergeBy(state.design, change, design));
    pending = appendPending(pending, { command, before: state.design, mergeKey }, design, sending?.count ?? 0);
    if (saveState.kind === "refused") pending = squashTextEdits(pending, design);
    if (saveState.kind !== "offline" && saveState.kind !== "saving") saveState = { kind: "unsaved" };
    keepUnsaved();
    publish(design);
    scheduleSave(SAVE_DELAY_MS);
  }

  function scheduleSave(delayMs: number): void {
    if (isDisposed || running !== null || saveState.kind === "offline") return;
    const now = Date.now();
    waitingSince ??= now;
    const latest = waitingSince + MAX_SAVE_DELAY_MS;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(startSave, Math.max(0, Math.min(delayMs, latest - now)));
  }

  function startSave(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    waitingSince = null;
    if (running !== null || pending.length === 0 || isDisposed) return;
    running = saveOnce().finally(() => {
      running = null;
      if (pending.length > 0 && saveState.kind === "unsaved") scheduleSave(SAVE_DELAY_MS);
    });
  }

  async function saveOnce(): Promise<void> {
    sending ??= { saveId: options.createSaveId(), count: Math.min(pending.length, MAX_COMMANDS_PER_SAVE) };
    saveState = { kind: "saving" };
    keepUnsaved();
    publish(state.design);
    const commands = pending.slice(0, sending.count).map(({ command }) => command);
    const answer = await options.save({ saveId: sending.saveId, baseRevision: revision, commands });
    if (isDisposed) return;
    if (answer.kind === "unreachable") return retryLater();
    failures = 0;
    const { count } = sending;
    sending = null;
    if (answer.kind === "saved") {
      confirmed = pending[count]?.before ?? latestDesign(confirmed);
      pending = pending.slice(count);
      revision = answer.revision;
      saveState = pending.length === 0 ? { kind: "saved" } : { kind: "unsaved" };
    } else if (answer.kind === "behind") {
      rebase(answer);
      return;
    } else {
      saveState = { kind: "refused", message: answer.message };
    }
    keepUnsaved();
    publish(state.design);
  }

  /** The save may have arrived: the same save id goes out again, so that it counts once. */
  function retryLater(): void {
    saveState = { kind: "offline" };
    publish(state.design);
    const delayMs = Math.min(MAX_RETRY_DELAY_MS, 1_000 * 2 ** failures);
    failures++;
    timer = setTimeout(startSave, delayMs);
  }

  function rebase(elsewhere: SavedElsewhere): void {
    const incoming = elsewhere.since.flatMap(({ commands }) => commands);
    const result = rebaseCommands(
      confirmed,
      incoming,
      pending.map(({ command }) => command),
    );
    confirmed = result.confirmed;
    revision = elsewhere.revision;
    pending = replayPending(confirmed, result.pending);
    history = carryHistory(history, result.divergence);
    conflicts = [
      ...carryConflicts(conflicts, result.divergence),
      ...result.conflicts.map((conflict) => ({ ...conflict, id: nextConflictId++ })),
    ];
    saveState = pending.length === 0 ? { kind: "saved" } : { kind: "unsaved" };
    keepUnsaved();
    publish(result.design);
  }

  function step(direction: "undo" | "redo"): Refusal | null {
    if (!options.canEdit) return READ_ONLY;
    const result = stepHistory(history, state.design, direction);
    history = result.history;
    if (!result.ok) {
      publish(state.design);
      return result.refusal;
    }
    accept(result.command, result.applied.design, result.applied.change, null);
    return null;
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(command, { mergeKey = null }: { mergeKey?: string | null } = {}) {
      if (!options.canEdit) return READ_ONLY;
      const applied = applyCommand(state.design, command);
      if (!applied.ok) return applied.refusal;
      if (applied.change.length === 0) return null;
      history = recordEdit(history, applied.inverse, mergeKey);
      accept(command, applied.design, applied.change, mergeKey);
      return null;
    },
    undo: () => step("undo"),
    redo: () => step("redo"),
    receive(elsewhere) {
      if (running === null && sending === null && elsewhere.revision > revision) rebase(elsewhere);
    },
    replace(design, newRevision) {
      if (pending.length > 0 || sending !== null || newRevision <= revision) return;
      confirmed = design;
      revision = newRevision;
      history = EMPTY_HISTORY;
      publish(design);
    },
    async flush() {
      if (running === null) startSave();
      while (running !== null) {
        await running;
        if (saveState.kind === "unsaved") startSave();
      }
    },
    resolveConflict(id, choice) {
      const conflict = conflicts.find((candidate) => candidate.id === id);
      if (conflict === undefined) return null;
      if (choice === "mine") {
        const refusal = this.dispatch(conflict.overlap?.mine ?? conflict.command);
        if (refusal !== null) return refusal;
      }
      conflicts = conflicts.filter((candidate) => candidate.id !== id);
      publish(state.design);
      return null;
    },
    dispose() {
      isDisposed = true;
      if (timer !== null) clearTimeout(timer);
      listeners.clear();
    },
  };
}

const READ_ONLY: Refusal = { code: "read_only", message: "You can look at this design but not change it." };

/** Keeps the way out of each conflict pointing at the right text. */
function carryConflicts(conflicts: readonly OpenConflict[], divergence: Divergence): OpenConflict[] {
  return conflicts.map((conflict) =>
    conflict.overlap === null ? conflict : { ...conflict, overlap: carryOverlap(conflict.overlap, divergence) },
  );
}
