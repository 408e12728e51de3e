interface OddRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
interface Form {
  readonly path: string;
  readonly action: string;
  readonly input: object;
}
export function oddRequests(what: {
  readonly seed: number;
  readonly count: number;
  readonly paths: readonly string[];
  readonly forms: readonly Form[];
  readonly cookie: string;
  readonly host: string;
}): readonly OddRequest[];
export function sendOdd(url: string, request: OddRequest): Promise<{ status: number; said: string }>;
