export interface StartedPostgres {
  url: string;
  port: number;
  /** Another process of ours started it; `stop` leaves it alone. */
  isShared: boolean;
  stop(): Promise<void>;
}

export function startPostgres(options: {
  dataDir: string;
  port?: number;
  database?: string;
  settings?: Record<string, string>;
}): Promise<StartedPostgres>;
