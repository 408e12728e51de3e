interface Limits {
  readonly together: number;
  readonly most: number;
  readonly mostOfOne: number;
  readonly expectedMs: number;
  readonly waitMs: number;
  readonly fewWaiting: number;
  readonly mostWaiting: number;
}
interface Request {
  readonly start: () => void;
  readonly refuse: () => void;
  readonly isEarly?: boolean;
}
export class Admission {
  constructor(surroundings: {
    readonly now: () => number;
    readonly isFree: () => boolean;
    readonly limits?: Partial<Limits>;
  });
  readonly waiting: number;
  readonly underWay: number;
  take(client: string, request: Request): () => void;
  look(): void;
}
