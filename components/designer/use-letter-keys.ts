"use client";

import { useSyncExternalStore } from "react";

const STORAGE_KEY = "chartroom.letter-keys";
const listeners = new Set<() => void>();

function read(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== "off";
  } catch {
    return true;
  }
}

function write(isOn: boolean): void {
  try {
    localStorage.setItem(STORAGE_KEY, isOn ? "on" : "off");
  } catch {
    // Without storage the choice lasts as long as the default does.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether keys without Ctrl do something; kept in the browser. */
export function useLetterKeys(): [boolean, (isOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, read, () => true), write];
}
