import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { UnsavedWork } from "@/lib/client/design-store";

interface UnsavedWorkDatabase extends DBSchema {
  /** Key: `<designId>/<tabId>`, so that two tabs never overwrite each other's work. */
  work: { key: string; value: UnsavedWork };
}

function openDatabase(): Promise<IDBPDatabase<UnsavedWorkDatabase>> {
  return openDB<UnsavedWorkDatabase>("chartroom", 1, {
    upgrade: (database) => {
      database.createObjectStore("work");
    },
  });
}

/** Where one tab keeps what the server has not acknowledged yet. */
export interface UnsavedWorkKeeper {
  keep(work: UnsavedWork | null): void;
  /** Gives the tab's place back; its work, if any, waits for the next visit. */
  release(): void;
}

/**
 * Takes over work that a closed or crashed tab of this browser left for a design, and keeps this tab's own from now on.
 * A tab that is alive holds a Web Lock on its place, so its work is never taken. Browsers without storage get none kept.
 */
export async function claimUnsavedWork(
  designId: string,
  tabId: string,
): Promise<{ found: UnsavedWork | null; keeper: UnsavedWorkKeeper }> {
  const ownKey = `${designId}/${tabId}`;
  const release = await holdLock(lockName(ownKey));
  const database = await openDatabase().catch(() => null);
  const found = database === null ? null : await takeOver(database, designId, ownKey);
  let writing: Promise<unknown> = Promise.resolve();
  const keeper: UnsavedWorkKeeper = {
    keep(work) {
      if (database === null) return;
      writing = writing
        .then(async () => {
          if (work === null) await database.delete("work", ownKey);
          else await database.put("work", work, ownKey);
        })
        .catch(() => undefined);
    },
    release,
  };
  return { found, keeper };
}

async function takeOver(
  database: IDBPDatabase<UnsavedWorkDatabase>,
  designId: string,
  ownKey: string,
): Promise<UnsavedWork | null> {
  const range = IDBKeyRange.bound(`${designId}/`, `${designId}/\uffff`);
  for (const key of await database.getAllKeys("work", range)) {
    if (key !== ownKey && !(await isLockFree(lockName(key)))) continue;
    const work = (await database.get("work", key)) ?? null;
    if (work === null) continue;
    if (key !== ownKey) {
      await database.put("work", work, ownKey);
      await database.delete("work", key);
    }
    return work;
  }
  return null;
}

function lockName(key: string): string {
  return `chartroom/unsaved/${key}`;
}

/** Holds a Web Lock until the returned function is called or the tab is gone. */
function holdLock(name: string): Promise<() => void> {
  return new Promise((resolve) => {
    const held = new Promise<void>((release) => {
      navigator.locks.request(name, { ifAvailable: true }, () => {
        resolve(release);
        return held;
      });
    });
  });
}

async function isLockFree(name: string): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => lock !== null);
}
