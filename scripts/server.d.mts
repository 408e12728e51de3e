export interface Server {
  readonly pid: number | undefined;
  readonly exited: Promise<unknown>;
  stop(): Promise<void>;
}
export function startServer(input: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly port: number;
  readonly host: string;
  readonly isDevelopment: boolean;
  /** A file descriptor for what it says. */
  readonly output?: number;
}): Server;
export function waitUntilReady(input: {
  readonly port: number;
  readonly host: string;
  readonly exited: Promise<unknown>;
}): Promise<void>;
